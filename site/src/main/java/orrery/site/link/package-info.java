/**
 * Addresses: of pages and files, of what has a label, and of states of experiments.
 *
 * <ol>
 *   <li>All articles come in, indexed, and the tree of the author's files.
 *   <li>{@code References} finds what a label refers to, in any article, and {@code ArticlePaths}
 *       where articles and files are.
 *   <li>{@code LinkResolver} turns what an author wrote into the address that stands in the page;
 *       what cannot be found is reported. {@code StateAnchors} collects the states of experiments
 *       that are linked to.
 *   <li>{@code Answers} note what an article was told of others, and know whether it would be told
 *       the same again; each kind of lookup is a {@code Question}.
 *   <li>{@code FormulaEdits} does the same for labels and parameters inside of formulas.
 * </ol>
 *
 * <p>Depends on {@code article}, {@code math}, {@code memo}, {@code source} and {@code problem}.
 */
package orrery.site.link;
