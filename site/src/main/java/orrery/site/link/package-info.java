/**
 * Addresses: of pages and files, of what has a label, and of states of experiments.
 *
 * <ol>
 *   <li>All articles come in, with the labels in them, and the settings of the site.
 *   <li>{@code References} finds what a label refers to, in any article.
 *   <li>{@code BodyLinks} turns what an author wrote into the path that stands in the page, and a
 *       state of an experiment into a fragment; what cannot be found is reported.
 *   <li>{@code FormulaEdits} does the same for labels and parameters inside of formulas.
 * </ol>
 *
 * <p>Depends on {@code article}, {@code math}, {@code source} and {@code problem}.
 */
package orrery.site.link;
