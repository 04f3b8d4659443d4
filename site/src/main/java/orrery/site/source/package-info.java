/**
 * Source files: strict UTF-8, lines and columns, front matter, and the folders they are read from.
 *
 * <ol>
 *   <li>A folder comes in. {@code TreeReader} finds its articles and images.
 *   <li>{@code Includes} puts included files in their places, and {@code FrontText} separates front
 *       matter from Markdown.
 *   <li>A {@code SourceFile} goes out for each, which knows the line and column of every offset.
 * </ol>
 *
 * <p>Depends on {@code memo} and {@code problem}.
 */
package orrery.site.source;
