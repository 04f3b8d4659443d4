package orrery.engine.studies.polynomial;

import java.util.Arrays;
import orrery.engine.math.Elementary;
import orrery.engine.math.RandomStream;
import orrery.engine.spec.Settings;

/** The points of [-1, 1] where a curve is seen, ascending. */
final class DesignPoints {
  private static final int POINTS = 21;

  private DesignPoints() {}

  static double[] of(Settings settings, long seed) {
    double[] x = new double[settings.integer("samples")];
    if (random(settings)) {
      new RandomStream(seed, POINTS).uniforms(x);
      Arrays.sort(x);
      for (int i = 0; i < x.length; i++) {
        x[i] = 2 * x[i] - 1;
      }
      return x;
    }
    boolean chebyshev = settings.choice("points").equals("chebyshev");
    for (int i = 0; i < x.length; i++) {
      double even = (2.0 * i + 1 - x.length) / x.length;
      // As a sine of what is antisymmetric, so that the middle one is exactly zero.
      x[i] = chebyshev ? Elementary.sin(Math.PI / 2 * even) : even;
    }
    return x;
  }

  static boolean random(Settings settings) {
    return settings.choice("points").equals("random");
  }
}
