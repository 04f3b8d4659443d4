package orrery.site.serve;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import orrery.site.output.SiteFile;
import orrery.site.output.SiteOutput;

/**
 * The state that the server shows: the last good site, and the problems of the last save.
 *
 * @param site absent until a build has succeeded
 * @param root the path of the site on its host, which starts and ends with {@code /}
 * @param version of the site; it changes when a byte of it changes
 * @param change from the version before
 * @param problems as text, or empty
 */
record ServedState(
    Optional<SiteOutput> site, String root, String version, Change change, String problems) {
  static final ServedState NOTHING =
      new ServedState(Optional.empty(), "/", "none", Change.NONE, "");

  /**
   * The changes from one version to the next.
   *
   * @param before that version
   * @param pages the paths of pages that came, went or changed, without {@code index.html}
   * @param others whether files that pages load did so too
   */
  record Change(String before, List<String> pages, boolean others) {
    static final Change NONE = new Change("none", List.of(), false);
  }

  /** Returns the state after a build that succeeded. */
  ServedState next(SiteOutput fresh, String itsRoot) {
    String itsVersion = fresh.digest().substring(0, 16);
    Change itsChange = site.map(old -> change(old, fresh)).orElse(Change.NONE);
    return new ServedState(Optional.of(fresh), itsRoot, itsVersion, itsChange, "");
  }

  /** Returns the state after a build that failed. */
  ServedState withProblems(String text) {
    return new ServedState(site, root, version, change, text);
  }

  /** Returns the state while a build goes on, of which some files are known. */
  ServedState preview(SiteOutput some) {
    return next(site.orElseGet(SiteOutput::new).with(some), root);
  }

  private Change change(SiteOutput old, SiteOutput fresh) {
    TreeSet<String> paths = new TreeSet<>(old.files().keySet());
    paths.addAll(fresh.files().keySet());
    paths.removeIf(path -> same(old.files(), fresh.files(), path));
    List<String> pages =
        paths.stream()
            .filter(path -> path.endsWith("index.html"))
            .map(path -> path.substring(0, path.length() - "index.html".length()))
            .toList();
    boolean others = paths.stream().filter(fresh::has).anyMatch(ServedState::isLoaded);
    return new Change(version, pages, others);
  }

  /** Returns whether pages may load a file: feeds, site maps and headers only follow the pages. */
  private static boolean isLoaded(String path) {
    return !path.endsWith("index.html") && !path.endsWith(".xml") && !path.equals("_headers");
  }

  private static boolean same(Map<String, SiteFile> old, Map<String, SiteFile> fresh, String path) {
    return Objects.equals(old.get(path), fresh.get(path));
  }
}
