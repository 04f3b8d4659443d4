package orrery.engine.study;

import orrery.engine.math.Digest;
import orrery.engine.spec.Settings;

/**
 * The values that a parameter takes in an experiment: along the axis of its figure, or one for each
 * of the arms that are compared.
 *
 * @param parameter its name, or empty without a sweep
 * @param values ascending along an axis, in the order of the legend for arms; one meaningless value
 *     without a sweep
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

  /** Returns whether a parameter takes several values. */
  boolean varies(String name) {
    return values.length > 1 && parameter.equals(name);
  }

  /** The settings of the trials at one value. */
  Settings at(Settings settings, int index) {
    return exists() ? settings.with(parameter, values[index]) : settings;
  }

  void addTo(Digest digest) {
    digest.add(parameter);
    for (double value : values) {
      digest.add(value);
    }
  }
}
