package orrery.site.serve;

import java.util.LinkedHashSet;
import java.util.Set;

/** The pages that were asked for last: somebody may have them open. */
final class LookedAt {
  private static final int MOST = 4;

  private final LinkedHashSet<String> paths = new LinkedHashSet<>();

  /** Notes that a file was asked for, by its path in the site. */
  synchronized void add(String path) {
    paths.remove(path);
    paths.add(path);
    if (paths.size() > MOST) {
      paths.remove(paths.iterator().next());
    }
  }

  synchronized Set<String> paths() {
    return Set.copyOf(paths);
  }
}
