/**
 * The punctuation of running text: quotation marks, dashes and apostrophes, as the language of an
 * article sets them.
 *
 * <p>Running text comes in, as its author typed it, and words go out as they are printed.
 *
 * <p>Depends on {@code article} and {@code source}.
 */
package orrery.site.typography;
