/**
 * The document tree of an article: blocks and inlines as records that know where they stand in the
 * source. Everything after the parser reads this tree, and nothing else.
 *
 * <p>Depends on {@code source} and {@code problem}.
 */
package orrery.site.article;
