/**
 * Synthetic data sets, each a pure function of a seed.
 *
 * <p>Depends on {@code math}.
 */
package orrery.engine.data;
