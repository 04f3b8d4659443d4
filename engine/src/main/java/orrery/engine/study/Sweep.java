package orrery.engine.study;

import orrery.engine.spec.Settings;

/**
 * The values over which a parameter is swept.
 *
 * @param parameter its name, or empty without a sweep
 * @param values ascending; one meaningless value without a sweep
 */
public record Sweep(String parameter, double[] values) {

  /** Returns the absence of a sweep: one trial for each seed. */
  public static Sweep none() {
    return new Sweep("", new double[] {0});
  }

  /** Returns whether a parameter is swept. */
  public boolean exists() {
    return !parameter.isEmpty();
  }

  /** The settings of the trials at one value. */
  Settings at(Settings settings, int index) {
    return exists() ? settings.with(parameter, values[index]) : settings;
  }
}
