/**
 * Our syntax, and that of other systems: what is found in a text, before it is decided what it
 * means. Formulas, roles, directives, attributes, citations, notes, wiki links, definitions.
 *
 * <ol>
 *   <li>The text of an article comes in, without its front matter.
 *   <li>{@code Flexmark} is the parser with all extensions; each is a {@code *Syntax}, a parser and
 *       a node.
 *   <li>Flexmark's tree goes out. {@code RoleText} and {@code AttributeText} take apart what stands
 *       in backticks and braces.
 * </ol>
 *
 * <p>Depends on {@code commonmark} and {@code article}.
 */
package orrery.site.markdown.syntax;
