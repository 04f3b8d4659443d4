/**
 * The workloads that devices are measured by: two training steps and a product. The clock is the
 * caller's.
 *
 * <p>Depends on {@code device}.
 */
package orrery.engine.bench;
