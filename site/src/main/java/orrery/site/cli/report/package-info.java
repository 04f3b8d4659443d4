/**
 * The results of a run and of a benchmark as text, for people and as JSON for programs.
 *
 * <p>Results come in, and the text that a command prints goes out.
 *
 * <p>Depends on {@code bench}, {@code trials}, {@code progress} and on the engine.
 */
package orrery.site.cli.report;
