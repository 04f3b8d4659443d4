/**
 * The colours of code: which words are keywords, texts, comments, as classes.
 *
 * <p>Depends on {@code script} and {@code memo}, and on the engine for "did you mean".
 */
package orrery.site.highlight;
