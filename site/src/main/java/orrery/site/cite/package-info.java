/**
 * Citations: from a key in the text and an entry in a BibTeX file to what stands in the text and in
 * the list of references, by a style of the Citation Style Language. The only package that knows
 * the citation processor.
 *
 * <p>Depends on {@code article}, {@code source}, {@code problem} and {@code memo}.
 */
package orrery.site.cite;
