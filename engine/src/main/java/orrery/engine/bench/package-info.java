/**
 * What is measured of a device: two training steps and a product. The clock is the caller's.
 *
 * <p>Depends on {@code device}.
 */
package orrery.engine.bench;
