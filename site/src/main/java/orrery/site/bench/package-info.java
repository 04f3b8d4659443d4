/**
 * Benchmarks of the training core beside others: on this JVM, in a browser, and in C.
 *
 * <p>An experiment comes in, and candidates that can compute it; each is timed in turn, and a table
 * of their speeds goes out.
 *
 * <p>Depends on {@code page}, {@code output} and {@code figure}, for the served files and their
 * policy.
 */
package orrery.site.bench;
