package orrery.engine.device;

import java.util.Arrays;
import orrery.engine.math.Float32;

/**
 * The losses and their gradients.
 *
 * <p>A sum over the data is kept in 16 partial sums, term {@code i} in the one of {@code i mod 16},
 * which are then added in halves: the order is fixed, and vectors of up to 16 lanes can follow it.
 */
final class Losses {
  private static final int LANES = 16;

  private final float[] partial = new float[LANES];

  /** {@code L = mean (y - t)^2} over all entries; {@code dL/dy = 2 (y - t) / entries}. */
  float meanSquaredError(float[] y, float[] t, float[] dy) {
    Arrays.fill(partial, 0f);
    float scale = 2f / y.length;
    for (int i = 0; i < y.length; i++) {
      float error = y[i] - t[i];
      partial[i % LANES] += error * error;
      dy[i] = error * scale;
    }
    return total() / y.length;
  }

  /**
   * {@code L = mean over rows of sum_j t_j (log sum_l e^(y_l) - y_j)}; {@code dL/dy = (softmax(y) -
   * t) / rows}, for rows of {@code t} that sum to 1.
   */
  float softmaxCrossEntropy(float[] y, float[] t, float[] dy, int columns) {
    Arrays.fill(partial, 0f);
    int rows = y.length / columns;
    for (int row = 0; row < rows; row++) {
      partial[row % LANES] += crossEntropyRow(y, t, dy, row * columns, columns, rows);
    }
    return total() / rows;
  }

  private static float crossEntropyRow(
      float[] y, float[] t, float[] dy, int at, int columns, int rows) {
    float largest = y[at]; // taken off first, so that no exponential overflows
    for (int j = at + 1; j < at + columns; j++) {
      largest = y[j] > largest ? y[j] : largest;
    }
    float sum = 0f;
    for (int j = at; j < at + columns; j++) {
      dy[j] = Float32.exp(y[j] - largest);
      sum += dy[j];
    }
    float logSum = Float32.log(sum);
    float loss = 0f;
    for (int j = at; j < at + columns; j++) {
      loss += t[j] * (logSum - (y[j] - largest));
      dy[j] = (dy[j] / sum - t[j]) / rows;
    }
    return loss;
  }

  private float total() {
    for (int half = LANES / 2; half > 0; half /= 2) {
      for (int i = 0; i < half; i++) {
        partial[i] += partial[i + half];
      }
    }
    return partial[0];
  }
}
