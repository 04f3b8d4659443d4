/**
 * Our syntax, and that of other systems: what is found in a text, before it is decided what it
 * means. Formulas, directives, citations, notes, wiki links, definitions; roles and attributes are
 * in {@code braces}.
 *
 * <ol>
 *   <li>The text of an article comes in, without its front matter.
 *   <li>{@code Flexmark} is the parser with all extensions; each is a {@code *Syntax}, a parser and
 *       a node.
 *   <li>Flexmark's tree goes out.
 * </ol>
 *
 * <p>Depends on {@code braces}, {@code commonmark} and {@code article}.
 */
package orrery.site.markdown.syntax;
