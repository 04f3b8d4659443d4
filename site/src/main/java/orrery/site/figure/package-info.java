/**
 * The twin of a live figure: the experiment run on this machine, drawn by the code that the
 * reader's browser will draw it with, and its numbers as tables.
 *
 * <ol>
 *   <li>Experiments come in. {@code Twins} runs those whose results are not remembered.
 *   <li>A {@code Twin} goes out for each: a drawing, its description, tables, and findings.
 * </ol>
 *
 * <p>Depends on {@code script}, {@code trials}, {@code progress}, {@code memo} and the engine.
 */
package orrery.site.figure;
