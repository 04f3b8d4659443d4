/**
 * Experiments on many threads of the JVM. A browser has workers in place of threads: nothing that
 * is compiled to WebAssembly may use this package.
 *
 * <p>Depends on {@code run}, {@code study} and {@code device}.
 */
package orrery.engine.threads;
