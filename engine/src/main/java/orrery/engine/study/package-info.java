/**
 * The vocabulary of experiments: what a study, a trial, a measurement, a result and a finding are.
 * A study never sees a device.
 *
 * <p>Depends on {@code spec}, {@code figure}, {@code kernel} and {@code plan}.
 */
package orrery.engine.study;
