/**
 * The HTML of articles: all that stands below the title. Text is escaped here, and nowhere else.
 *
 * <ol>
 *   <li>All articles come in, indexed, with the findings of their experiments.
 *   <li>{@code ArticleRenderer} has all formulas set and all code coloured in one go.
 *   <li>{@code BlockRenderer} writes the blocks of one article and {@code InlineRenderer} its
 *       running text, with a class for each family of constructs. Both are visitors: what the HTML
 *       of running text depends on is its {@code InlineContext}.
 *   <li>A {@code RenderedArticle} goes out: safe HTML, and what the page has to load for it.
 * </ol>
 *
 * <p>What an article looks up elsewhere is noted: {@code KnownBodies} has the bodies that would be
 * rendered the same again, and {@code BodyMemo} those that another process has rendered.
 *
 * <p>Depends on {@code typography}, {@code rendered}, {@code claim}, {@code link}, {@code cite},
 * {@code math}, {@code highlight} and {@code image}, and on what those depend on.
 */
package orrery.site.html;
