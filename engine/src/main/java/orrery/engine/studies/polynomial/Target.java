package orrery.engine.studies.polynomial;

import orrery.engine.math.Elementary;
import orrery.engine.spec.Settings;

/** The curve that is looked for: a sine of one and a half waves, or a step from -1 to 1. */
final class Target {
  private final boolean isStep;

  Target(Settings settings) {
    isStep = settings.choice("target").equals("step");
  }

  double at(double x) {
    if (isStep) {
      return x > 0 ? 1 : x < 0 ? -1 : 0;
    }
    return Elementary.sin(1.5 * Math.PI * x);
  }

  double[] at(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = at(x[i]);
    }
    return y;
  }
}
