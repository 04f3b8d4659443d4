/**
 * The arithmetic that every device must do: kernels and their buffers, and the losses, optimisers
 * and activations whose constants they take.
 *
 * <p>A layer or an optimiser lists kernels, whose shapes are checked as they are made. A device
 * takes them through {@code Kernels}, one method for each.
 *
 * <p>Depends on nothing of this program.
 */
package orrery.engine.kernel;
