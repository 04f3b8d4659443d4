package orrery.engine.vector;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;
import static orrery.engine.vector.Lanes.COUNT;
import static orrery.engine.vector.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import orrery.engine.math.Float32;

/** The losses and their gradients. */
final class VectorLosses {
  private final VectorSums sums = new VectorSums();
  private final float[] largest;
  private final float[] losses;

  /** Makes room for outputs of at most {@code longest} rows. */
  VectorLosses(int longest) {
    this.largest = new float[longest];
    this.losses = new float[longest];
  }

  /** {@code L = mean (y - t)^2} over all entries; {@code dL/dy = 2 (y - t) / entries}. */
  float meanSquaredError(float[] y, float[] t, float[] dy) {
    float scale = 2f / y.length;
    for (int i = 0; i < y.length; i++) {
      dy[i] = y[i] - t[i];
    }
    float total = sums.dot(dy, dy, 0, y.length);
    for (int i = 0; i < y.length; i++) {
      dy[i] = dy[i] * scale;
    }
    return total / y.length;
  }

  /**
   * {@code L = mean max(0, 1 - t y)} over all entries; {@code dL/dy = -t [1 - t y > 0] / entries}.
   */
  float hinge(float[] y, float[] t, float[] dy) {
    int entries = y.length;
    hingeTerms(y, t, dy);
    float total = sums.sum(dy, 0, entries);
    hingeSlopes(y, t, dy);
    return total / entries;
  }

  private static void hingeTerms(float[] y, float[] t, float[] terms) {
    int i = 0;
    for (; i + COUNT <= y.length; i += COUNT) {
      FloatVector product = fromArray(SPECIES, t, i).mul(fromArray(SPECIES, y, i));
      FloatVector margin = broadcast(SPECIES, 1f).sub(product);
      margin.blend(0f, margin.compare(LT, 0f)).intoArray(terms, i);
    }
    for (; i < y.length; i++) {
      float margin = 1f - t[i] * y[i];
      terms[i] = margin < 0f ? 0f : margin;
    }
  }

  private static void hingeSlopes(float[] y, float[] t, float[] dy) {
    float entries = y.length;
    int i = 0;
    for (; i + COUNT <= y.length; i += COUNT) {
      FloatVector target = fromArray(SPECIES, t, i);
      FloatVector margin = broadcast(SPECIES, 1f).sub(target.mul(fromArray(SPECIES, y, i)));
      target
          .div(-entries)
          .blend(0f, margin.compare(LE, 0f))
          .blend(margin, margin.compare(NE, margin)) // NaN stays NaN
          .intoArray(dy, i);
    }
    for (; i < y.length; i++) {
      float margin = 1f - t[i] * y[i];
      float gradient = margin <= 0f ? 0f : -t[i] / entries;
      dy[i] = Float.isNaN(margin) ? margin : gradient;
    }
  }

  /**
   * {@code L = mean over rows of sum_j t_j (log sum_l e^(y_l) - y_j)}; {@code dL/dy = (softmax(y) -
   * t) / rows}. The exponentials are taken of all rows at once, the sums one by one.
   */
  float softmaxCrossEntropy(float[] y, float[] t, float[] dy, int columns, double smoothing) {
    int rows = y.length / columns;
    for (int i = 0; i < rows; i++) {
      int row = i * columns;
      largest[i] = largest(y, row, columns);
      for (int j = row; j < row + columns; j++) {
        dy[j] = y[j] - largest[i];
      }
    }
    VectorFunctions.exp(dy, dy.length);
    for (int i = 0; i < rows; i++) {
      losses[i] = crossEntropy(y, t, dy, i * columns, columns, largest[i], smoothing);
    }
    return sums.sum(losses, 0, rows) / rows;
  }

  /** The loss of a row, and its gradient in place of its exponentials. */
  private static float crossEntropy(
      float[] y, float[] t, float[] dy, int at, int columns, float largest, double smoothing) {
    float keep = (float) (1 - smoothing);
    float quartiles = (float) (smoothing / columns);
    int rows = y.length / columns;
    float sum = 0f;
    for (int j = at; j < at + columns; j++) {
      sum += dy[j];
    }
    float logSum = Float32.log(sum);
    float loss = 0f;
    for (int j = at; j < at + columns; j++) {
      float target = smoothing > 0 ? keep * t[j] + quartiles : t[j];
      loss += target * (logSum - (y[j] - largest));
      dy[j] = (dy[j] / sum - target) / rows;
    }
    return loss;
  }

  private static float largest(float[] y, int at, int columns) {
    float largest = y[at];
    for (int j = at + 1; j < at + columns; j++) {
      largest = y[j] > largest ? y[j] : largest;
    }
    return largest;
  }
}
