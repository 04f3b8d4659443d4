/**
 * The colours of code: which words are keywords, texts, comments, as classes.
 *
 * <p>Code blocks come in, all of an article at once, and a {@code Listing} of coloured lines goes
 * out for each.
 *
 * <p>Depends on {@code script} and {@code memo}, and on the engine for "did you mean".
 */
package orrery.site.highlight;
