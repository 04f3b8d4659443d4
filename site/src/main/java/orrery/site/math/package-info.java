/**
 * Formulas: TeX to HTML with MathML, by KaTeX, without inline styles.
 *
 * <p>Depends on {@code script} and {@code memo}.
 */
package orrery.site.math;
