package orrery.site.output;

import java.util.Set;

/**
 * The audience of a build: shows pages while the rest of a site is still being built.
 *
 * <pre>{@code
 * builder.rebuild(server::preview);
 * }</pre>
 */
public interface Preview {
  /** Nobody. */
  Preview NONE =
      new Preview() {
        @Override
        public Set<String> lookedAt() {
          return Set.of();
        }

        @Override
        public void show(SiteOutput pages, String base) {}

        @Override
        public boolean isOutdated() {
          return false;
        }
      };

  /** Returns the paths in the site of the pages that somebody looks at now. */
  Set<String> lookedAt();

  /**
   * Shows some pages as they will be, before the site is checked.
   *
   * @param pages those that are looked at, with all that they load
   * @param base the path of the site on its host
   */
  void show(SiteOutput pages, String base);

  /** Returns whether nobody needs the result any more, since something has changed again. */
  boolean isOutdated();
}
