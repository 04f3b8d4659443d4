/**
 * The execution of an experiment: trials over an axis and seeds, in bounded slices, to a receipt.
 *
 * <p>Depends on {@code study} and {@code device}.
 */
package orrery.engine.run;
