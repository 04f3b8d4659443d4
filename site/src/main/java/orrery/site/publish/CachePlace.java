package orrery.site.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The place of the cache among the folders of a site: its files would be taken for the author's, or
 * be published.
 *
 * <pre>{@code
 * CachePlace.amongSources(cache, content, "content")   // is inside of content, which a build reads
 * }</pre>
 */
public final class CachePlace {
  private CachePlace() {}

  /**
   * Returns why a cache cannot be there, as the end of a sentence; empty if it can. Folders whose
   * name begins with a dot are not read, except among assets.
   *
   * @param source a folder that a build reads, and its name in messages
   */
  public static Optional<String> amongSources(Path cache, Path source, String name) {
    Path at = real(cache);
    Path from = real(source);
    boolean hidden = at.startsWith(from) && isHidden(from.relativize(at));
    return hidden ? Optional.empty() : objection(at, from, name + ", which a build reads");
  }

  /**
   * Returns why a cache cannot be there, as the end of a sentence; empty if it can.
   *
   * @param site the folder of a published site, and its name in messages
   */
  public static Optional<String> inSite(Path cache, Path site, String name) {
    return objection(real(cache), real(site), name + ", where the site is published");
  }

  private static boolean isHidden(Path inside) {
    boolean asset = inside.getName(0).toString().equals("assets");
    for (Path part : inside) {
      if (part.toString().startsWith(".") && !asset) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> objection(Path cache, Path other, String name) {
    if (cache.equals(other)) {
      return Optional.of("is " + name);
    }
    if (cache.startsWith(other)) {
      return Optional.of("is inside of " + name);
    }
    return other.startsWith(cache) ? Optional.of("is around " + name) : Optional.empty();
  }

  private static Path real(Path path) {
    try {
      return Overlap.real(path);
    } catch (IOException unreadable) {
      return path;
    }
  }
}
