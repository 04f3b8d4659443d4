/**
 * All that the converters of one article share: its file and problems, its labels and ids, its
 * experiments.
 *
 * <p>A {@code Conversion} is made for each article. Converters report to it, take labels from it,
 * and ask it to convert what is inside of a node.
 *
 * <p>Depends on {@code syntax}, {@code braces} and {@code commonmark}, and on {@code article},
 * {@code source} and {@code problem}.
 */
package orrery.site.markdown.context;
