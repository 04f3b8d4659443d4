/**
 * Devices, which execute plans. {@code CpuDevice} is the readable reference that every other device
 * must match.
 *
 * <p>Depends on {@code kernel} and {@code plan}.
 */
package orrery.engine.device;
