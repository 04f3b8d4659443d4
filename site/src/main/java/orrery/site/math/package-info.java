/**
 * Formulas: TeX to HTML with MathML, by KaTeX, without inline styles.
 *
 * <p>TeX comes in, all formulas of an article at once, and markup goes out for each, or what KaTeX
 * objects to and where. The markup is made smaller, and styles become classes, which {@code
 * SiteStyles} collects for the site.
 *
 * <p>Depends on {@code script}, {@code progress} and {@code memo}.
 */
package orrery.site.math;
