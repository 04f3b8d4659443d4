/**
 * Citations: from a key in the text and an entry in a BibTeX file to what stands in the text and in
 * the list of references, by a style of the Citation Style Language. The only package that knows
 * the citation processor.
 *
 * <ol>
 *   <li>BibTeX files come in. {@code Bibliography} reads them; a broken entry is reported.
 *   <li>The citations of an article come in, in the order of its text, and {@code Citations} has
 *       them set in a style.
 *   <li>{@code FormattedCitations} go out: the text of each citation, and the list of references.
 * </ol>
 *
 * <p>Depends on {@code article}, {@code source}, {@code problem} and {@code memo}.
 */
package orrery.site.cite;
