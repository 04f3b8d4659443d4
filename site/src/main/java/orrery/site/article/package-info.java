/**
 * The document tree of an article: blocks and inlines as records that know where they stand in the
 * source. Everything after the parser reads this tree, and nothing else.
 *
 * <ol>
 *   <li>Front matter comes in as text, and {@code FrontMatterReader} makes a record of it.
 *   <li>{@code markdown} makes the {@code Article}: its blocks, notes and comments.
 *   <li>An {@code ArticleIndex} goes out with it: {@code Contents}, {@code Numbers} of figures,
 *       tables, equations and sections, experiments and symbols, all found in one walk.
 * </ol>
 *
 * <p>Depends on {@code source} and {@code problem}.
 */
package orrery.site.article;
