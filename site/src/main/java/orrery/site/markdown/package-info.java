/**
 * Markdown to the document tree. This package and those inside of it are the only ones that know
 * Flexmark.
 *
 * <ol>
 *   <li>A source file comes in. {@code MarkdownReader} puts included files into it, and {@code
 *       TextLimits} refuses what no parser should be given.
 *   <li>{@code commonmark}, {@code braces} and {@code syntax} parse it to Flexmark's tree.
 *   <li>{@code convert} makes our tree of it, with {@code directive} and {@code role} for what
 *       authors name, and {@code context} for what all converters share.
 *   <li>An article goes out, with its title and, where it asks for one, its outline.
 * </ol>
 *
 * <p>Depends on {@code article}, {@code memo}, {@code source} and {@code problem}, and on the
 * engine for the text of experiments.
 */
package orrery.site.markdown;
