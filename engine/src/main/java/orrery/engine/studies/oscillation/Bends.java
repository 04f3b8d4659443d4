package orrery.engine.studies.oscillation;

import java.util.Arrays;

/** The samples of a piecewise linear function that are needed to draw it. */
final class Bends {
  /** Far below what a picture can show, far above what float32 rounds. */
  private static final double LEAST = 2e-5;

  private Bends() {}

  /** The indices of both ends and of every sample next to which the function bends; ascending. */
  static int[] of(double[] y) {
    int[] kept = new int[y.length];
    int count = 0;
    for (int i = 0; i < y.length; i++) {
      boolean end = i == 0 || i == y.length - 1;
      if (end || !(Math.abs(y[i - 1] - 2 * y[i] + y[i + 1]) <= LEAST)) {
        kept[count++] = i;
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
