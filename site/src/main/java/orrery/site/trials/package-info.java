/**
 * Trials of experiments for a build: in its own JVM, whose compiler is quick to start, or, where
 * they take long, in a second one with all that the machine has.
 *
 * <p>The same bits come from both. A second JVM that cannot be had, or that ends too early, is made
 * up for here.
 *
 * <p>Depends on {@code progress} and the engine.
 */
package orrery.site.trials;
