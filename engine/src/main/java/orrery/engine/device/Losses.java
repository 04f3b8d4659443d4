package orrery.engine.device;

import orrery.engine.math.Float32;

/** The losses and their gradients. A sum over the data is taken in {@link PartialSums}. */
final class Losses {
  private final PartialSums sum = new PartialSums();

  /** {@code L = mean (y - t)^2} over all entries; {@code dL/dy = 2 (y - t) / entries}. */
  float meanSquaredError(float[] y, float[] t, float[] dy) {
    sum.clear();
    float scale = 2f / y.length;
    for (int i = 0; i < y.length; i++) {
      float error = y[i] - t[i];
      sum.add(i, error * error);
      dy[i] = error * scale;
    }
    return sum.total() / y.length;
  }

  /**
   * {@code L = mean max(0, 1 - t y)} over all entries; {@code dL/dy = -t [1 - t y > 0] / entries}.
   */
  float hinge(float[] y, float[] t, float[] dy) {
    sum.clear();
    float entries = y.length;
    for (int i = 0; i < y.length; i++) {
      float margin = 1f - t[i] * y[i];
      sum.add(i, margin < 0f ? 0f : margin);
      float gradient = margin <= 0f ? 0f : -t[i] / entries;
      dy[i] = Float.isNaN(margin) ? margin : gradient; // NaN stays NaN
    }
    return sum.total() / entries;
  }

  /**
   * {@code L = mean over rows of sum_j t_j (log sum_l e^(y_l) - y_j)}; {@code dL/dy = (softmax(y) -
   * t) / rows}, for rows of {@code t} that sum to 1, smoothed or not.
   */
  float softmaxCrossEntropy(float[] y, float[] t, float[] dy, int columns, double smoothing) {
    sum.clear();
    float keep = (float) (1 - smoothing);
    float quartiles = (float) (smoothing / columns);
    int rows = y.length / columns;
    for (int row = 0; row < rows; row++) {
      int at = row * columns;
      float logSum = softmaxRow(y, dy, at, columns);
      float largest = largest(y, at, columns);
      float loss = 0f;
      for (int j = at; j < at + columns; j++) {
        float target = smoothing > 0 ? keep * t[j] + quartiles : t[j];
        loss += target * (logSum - (y[j] - largest));
        dy[j] = (dy[j] - target) / rows;
      }
      sum.add(row, loss);
    }
    return sum.total() / rows;
  }

  /** Puts {@code softmax(y)} into a row, and returns the logarithm of what it was divided by. */
  private static float softmaxRow(float[] y, float[] p, int at, int columns) {
    float largest = largest(y, at, columns); // taken off first, so that no exponential overflows
    float sum = 0f;
    for (int j = at; j < at + columns; j++) {
      p[j] = Float32.exp(y[j] - largest);
      sum += p[j];
    }
    for (int j = at; j < at + columns; j++) {
      p[j] = p[j] / sum;
    }
    return Float32.log(sum);
  }

  private static float largest(float[] y, int at, int columns) {
    float largest = y[at];
    for (int j = at + 1; j < at + columns; j++) {
      largest = y[j] > largest ? y[j] : largest;
    }
    return largest;
  }
}
