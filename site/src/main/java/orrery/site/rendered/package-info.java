/**
 * Rendered content, as pages and lints take it: an article's HTML, the features of a page that it
 * needs, the widths of its formulas, and JSON for the scripts. How HTML is written is a matter of
 * {@code html}.
 *
 * <p>{@code html} puts safe HTML in; {@code page} and {@code lint} take it out. {@code experiment}
 * prints experiments to it, since {@code html} does not know the templates.
 *
 * <p>Depends on {@code article} and {@code memo}.
 */
package orrery.site.rendered;
