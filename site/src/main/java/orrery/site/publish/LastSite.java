package orrery.site.publish;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.memo.Stamp;
import orrery.site.output.SiteFile;

/**
 * The files that the last build has published into a folder, as the cache remembers them. What is
 * still as it was written need not be written again.
 *
 * <pre>{@code
 * LastSite last = LastSite.read(memo, www);
 * last.has("posts/x/index.html", file);   // those bytes are in the folder
 * }</pre>
 */
final class LastSite {
  private static final String VERSION = "1";

  private final Path folder;
  private final Map<String, Written> written;

  /** A file that was written: a digest of its bytes, and its state on the disk afterwards. */
  private record Written(String digest, Stamp stamp) {}

  private LastSite(Path folder, Map<String, Written> written) {
    this.folder = folder;
    this.written = written;
  }

  static LastSite unknown(Path folder) {
    return new LastSite(folder, Map.of());
  }

  /** Reads what is remembered of a folder. */
  static LastSite read(Memo memo, Path folder) {
    Map<String, Written> written = new HashMap<>();
    List<String> texts = memo.find(key(folder)).orElse(List.of());
    for (int i = 0; i + 2 < texts.size(); i += 3) {
      written.put(texts.get(i), new Written(texts.get(i + 1), Stamp.parse(texts.get(i + 2))));
    }
    return new LastSite(folder, written);
  }

  /** Remembers that a folder has these files now. */
  static void remember(Memo memo, Path folder, Map<String, SiteFile> files) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Map.Entry<String, SiteFile> file : files.entrySet()) {
      Stamp stamp = Stamp.of(folder.resolve(file.getKey()));
      texts.addAll(List.of(file.getKey(), file.getValue().digest(), stamp.text()));
    }
    memo.put(key(folder), texts);
  }

  private static Key key(Path folder) {
    return Key.of("published", VERSION, folder.toString());
  }

  /** Returns whether the folder has a file of these bytes. */
  boolean has(String path, SiteFile file) {
    Written known = written.get(path);
    Path there = folder.resolve(path);
    return known != null
        && known.digest().equals(file.digest())
        && Files.isRegularFile(there, NOFOLLOW_LINKS)
        && Stamp.find(there).filter(known.stamp()::equals).isPresent();
  }
}
