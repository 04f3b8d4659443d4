package orrery.engine.device;

import java.util.Arrays;

/**
 * A sum in 16 parts, term {@code i} in the one of {@code i mod 16}, which are then added in halves:
 * the order is fixed, and vectors of up to 16 lanes can follow it.
 */
final class PartialSums {
  private static final int LANES = 16;

  private final float[] parts = new float[LANES];

  void clear() {
    Arrays.fill(parts, 0f);
  }

  void add(int index, float term) {
    parts[index % LANES] += term;
  }

  /** The sum. The parts are spent. */
  float total() {
    for (int half = LANES / 2; half > 0; half /= 2) {
      for (int i = 0; i < half; i++) {
        parts[i] += parts[i + half];
      }
    }
    return parts[0];
  }
}
