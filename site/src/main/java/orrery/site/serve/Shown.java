package orrery.site.serve;

import java.util.Optional;
import orrery.site.output.SiteOutput;

/**
 * What the server shows: the last good site, and what is wrong with the last save.
 *
 * @param site absent until a build has succeeded
 * @param version of the site; it changes when a byte of it changes
 * @param problems as text, or empty
 */
record Shown(Optional<SiteOutput> site, String version, String problems) {
  static final Shown NOTHING = new Shown(Optional.empty(), "none", "");

  /** After a build that succeeded. */
  static Shown good(SiteOutput site) {
    return new Shown(Optional.of(site), site.digest().substring(0, 16), "");
  }

  /** After a build that failed. */
  Shown withProblems(String text) {
    return new Shown(site, version, text);
  }
}
