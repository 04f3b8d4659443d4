/**
 * How fast the training core is, beside others: on this JVM, in a browser, and in C.
 *
 * <p>An experiment comes in, and candidates that can compute it; each is timed in turn, and a table
 * of their speeds goes out.
 *
 * <p>Depends on {@code page}, {@code output} and {@code figure}, for what is served and how.
 */
package orrery.site.bench;
