package orrery.engine.vector;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;
import static orrery.engine.vector.Lanes.COUNT;
import static orrery.engine.vector.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/**
 * Sums along rows, in 16 parts that are then added in halves: term {@code j} goes to the part of
 * {@code j mod 16}, whatever the length of the vectors.
 */
final class VectorSums {
  private static final int PARTS = 16;

  private final float[] parts = new float[PARTS];

  /** The sum of {@code x[from]} to {@code x[from + n - 1]}. */
  float sum(float[] x, int from, int n) {
    for (int part = 0; part < PARTS; part += COUNT) {
      FloatVector sum = zero(SPECIES);
      for (int j = part; j + COUNT <= n; j += PARTS) {
        sum = sum.add(fromArray(SPECIES, x, from + j));
      }
      sum.intoArray(parts, part);
    }
    for (int j = n - n % COUNT; j < n; j++) {
      parts[j % PARTS] += x[from + j];
    }
    return total();
  }

  /** The sum of {@code x[from] y[from]} to {@code x[from + n - 1] y[from + n - 1]}. */
  float dot(float[] x, float[] y, int from, int n) {
    for (int part = 0; part < PARTS; part += COUNT) {
      FloatVector sum = zero(SPECIES);
      for (int j = part; j + COUNT <= n; j += PARTS) {
        sum = sum.add(fromArray(SPECIES, x, from + j).mul(fromArray(SPECIES, y, from + j)));
      }
      sum.intoArray(parts, part);
    }
    for (int j = n - n % COUNT; j < n; j++) {
      parts[j % PARTS] += x[from + j] * y[from + j];
    }
    return total();
  }

  private float total() {
    for (int half = PARTS / 2; half > 0; half /= 2) {
      for (int i = 0; i < half; i++) {
        parts[i] += parts[i + half];
      }
    }
    return parts[0];
  }
}
