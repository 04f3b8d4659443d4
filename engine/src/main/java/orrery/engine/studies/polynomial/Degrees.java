package orrery.engine.studies.polynomial;

import java.util.Arrays;

/**
 * The degrees that are tried: dense up to where there are half as many features again as points.
 */
final class Degrees {
  private static final int PARTS = 20;
  private static final int DENSE = 30;
  private static final double[] BEYOND = {20, 25, 30, 40, 50, 60, 80, 100, 150, 200};

  private Degrees() {}

  /**
   * Ascending from 1 on, for a logarithmic axis, and each once; {@code samples - 1}, where the fit
   * begins to be exact, is among them.
   */
  static double[] of(int samples) {
    double[] degrees = new double[DENSE + BEYOND.length];
    int used = 0;
    for (int part = 1; part <= DENSE; part++) {
      used = add(degrees, used, Math.floor((double) part * samples / PARTS + 0.5) - 1);
    }
    for (double degree : BEYOND) {
      used = add(degrees, used, degree);
    }
    return Arrays.copyOf(degrees, used);
  }

  private static int add(double[] degrees, int used, double degree) {
    if (degree > (used == 0 ? 0 : degrees[used - 1])) {
      degrees[used] = degree;
      return used + 1;
    }
    return used;
  }
}
