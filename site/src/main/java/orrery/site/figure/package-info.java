/**
 * The twin of a live figure: the experiment run on this machine, drawn by the code that the
 * reader's browser will draw it with, and its numbers as tables.
 *
 * <p>Depends on {@code script}, {@code memo} and the engine.
 */
package orrery.site.figure;
