/**
 * The requirements on every device, as cases that run wherever the engine runs: in a test of the
 * JVM, and in a browser.
 *
 * <p>Depends on {@code math}, {@code kernel}, {@code plan} and {@code device}.
 */
package orrery.engine.contract;
