package orrery.site.serve;

import java.util.Optional;
import orrery.site.output.SiteOutput;

/**
 * What the server shows: the last good site, and what is wrong with the last save.
 *
 * @param site absent until a build has succeeded
 * @param root the path of the site on its host, which starts and ends with {@code /}
 * @param version of the site; it changes when a byte of it changes
 * @param problems as text, or empty
 */
record Shown(Optional<SiteOutput> site, String root, String version, String problems) {
  static final Shown NOTHING = new Shown(Optional.empty(), "/", "none", "");

  /** After a build that succeeded. */
  static Shown good(SiteOutput site, String root) {
    return new Shown(Optional.of(site), root, site.digest().substring(0, 16), "");
  }

  /** After a build that failed. */
  Shown withProblems(String text) {
    return new Shown(site, root, version, text);
  }
}
