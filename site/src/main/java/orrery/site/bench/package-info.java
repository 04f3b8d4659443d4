/**
 * How fast the training core is, beside others: on this JVM, in a browser, and in C.
 *
 * <p>Depends on {@code page} and {@code output}, for the headers and types of what is served.
 */
package orrery.site.bench;
