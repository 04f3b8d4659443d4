/**
 * Directives, such as {@code :::{theorem}}: a class for each kind whose content is Markdown, and a
 * line in {@code DirectiveConverter}; and code, which has options too.
 *
 * <p>The argument, options and content of a directive come in, and a block goes out.
 *
 * <p>Depends on {@code context}, {@code syntax} and {@code braces}, and on {@code article}, {@code
 * source} and {@code problem}.
 */
package orrery.site.markdown.directive;
