/**
 * Synthetic data sets, each a pure function of a seed.
 *
 * <p>Depends on {@code math} and {@code linalg}.
 */
package orrery.engine.data;
