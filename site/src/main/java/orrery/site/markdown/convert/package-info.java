/**
 * Flexmark's tree to ours.
 *
 * <ol>
 *   <li>A file comes in, and the place where its Markdown begins. {@code DocumentConverter} has it
 *       parsed, and finds footnotes and experiments first, since words may stand before them.
 *   <li>{@code BlockConverter} and {@code InlineConverter} go through the tree, and hand each kind
 *       of node to the converter that knows it.
 *   <li>Blocks, notes and comments go out.
 * </ol>
 *
 * <p>Depends on {@code role}, {@code directive}, {@code context}, {@code syntax} and {@code
 * braces}, and on {@code article}, {@code source} and {@code problem}.
 */
package orrery.site.markdown.convert;
