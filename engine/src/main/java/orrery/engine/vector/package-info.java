/**
 * The fast device of the JVM, with the bits of the reference. This package alone imports {@code
 * jdk.incubator.vector}; it is compiled separately, and nothing that runs in a browser reaches it.
 *
 * <p>Depends on {@code device}.
 */
package orrery.engine.vector;
