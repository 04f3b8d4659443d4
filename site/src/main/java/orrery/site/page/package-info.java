/**
 * Pages: articles and lists put into templates, and the policy that every finished page must keep.
 * The only package that knows the template engine.
 *
 * <ol>
 *   <li>Rendered articles come in, the facts of the site, and a theme.
 *   <li>{@code Pages} makes views of them, which are all that a template can see.
 *   <li>{@code Templates} fills the theme's templates, and pages and feeds go out as text, which
 *       {@code PrintedTexts} remembers.
 *   <li>{@code FinishedPage} reads a page back, and {@code HtmlPolicy} judges it.
 * </ol>
 *
 * <p>Depends on {@code rendered}, {@code link}, {@code article}, {@code memo}, {@code source} and
 * {@code problem}.
 */
package orrery.site.page;
