/**
 * How fast the training core is, beside others: on this JVM, in a browser, and in C.
 *
 * <p>Depends on {@code page}, {@code output} and {@code figure}, for what is served and how.
 */
package orrery.site.bench;
