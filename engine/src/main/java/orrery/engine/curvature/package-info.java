/**
 * A network's loss as a function of its parameters, in float64: value, gradient, and products with
 * its Hessian. No study uses it yet: it is for studies to come, of the curvature of losses.
 *
 * <p>Depends on {@code math}, {@code linalg} and the vocabulary of networks in {@code kernel} and
 * {@code plan}.
 */
package orrery.engine.curvature;
