/**
 * Warnings about what is valid, and worth a second look all the same: a class for each kind, and a
 * line in {@link orrery.site.lint.Lints}. An author silences one where it stands, with a reason.
 *
 * <p>Rendered articles come in, each is walked once for all lints, and warnings go out.
 *
 * <p>Depends on {@code rendered}, {@code article}, {@code memo}, {@code source} and {@code
 * problem}.
 */
package orrery.site.lint;
