package orrery.engine.vector;

import static jdk.incubator.vector.FloatVector.fromArray;
import static jdk.incubator.vector.FloatVector.zero;
import static orrery.engine.vector.Lanes.COUNT;
import static orrery.engine.vector.Lanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import orrery.engine.kernel.Normalisation;

/** Batch normalisation of at least {@link Lanes#COUNT} columns: a lane is a column. */
final class VectorBatchNorms {
  private final float[] means;
  private final float[] variances;
  private final float[] scales;
  private final float[] projections;

  /** Makes room for rows of at most {@code widest} numbers. */
  VectorBatchNorms(int widest) {
    this.means = new float[widest];
    this.variances = new float[widest];
    this.scales = new float[widest];
    this.projections = new float[widest];
  }

  /** {@code xhat = (x - mean) / s} with {@code s = sqrt(variance + epsilon)}, column by column. */
  void standardise(float[] x, float[] xhat, float[] s, float epsilon) {
    for (int j = 0; j < s.length; j += COUNT) {
      standardise(x, xhat, s, epsilon, Math.min(j, s.length - COUNT));
    }
  }

  private void standardise(float[] x, float[] xhat, float[] s, float epsilon, int j) {
    int n = s.length;
    int m = x.length / n;
    FloatVector mean = zero(SPECIES);
    for (int i = j; i < x.length; i += n) {
      mean = mean.add(fromArray(SPECIES, x, i));
    }
    mean = mean.div(m);
    FloatVector variance = zero(SPECIES);
    for (int i = j; i < x.length; i += n) {
      FloatVector difference = fromArray(SPECIES, x, i).sub(mean);
      variance = variance.add(difference.mul(difference));
    }
    variance = variance.div(m);
    FloatVector deviation = variance.add(epsilon).sqrt();
    for (int i = j; i < x.length; i += n) {
      fromArray(SPECIES, x, i).sub(mean).div(deviation).intoArray(xhat, i);
    }
    deviation.intoArray(s, j);
    mean.intoArray(means, j);
    variance.intoArray(variances, j);
  }

  /** {@code r = (1 - momentum) r + momentum statistic}, with the unbiased variance. */
  void follow(float[] mean, float[] variance, Normalisation.Batch rule, int m) {
    float keep = (float) (1 - rule.momentum());
    float take = (float) rule.momentum();
    float unbias = m > 1 ? (float) ((double) m / (m - 1)) : 1f;
    for (int j = 0; j < mean.length; j++) {
      mean[j] = keep * mean[j] + take * means[j];
      variance[j] = keep * variance[j] + take * (variances[j] * unbias);
    }
  }

  /**
   * {@code y = (x - mean) / sqrt(variance + epsilon) gain + shift} by statistics that are given.
   */
  static void evaluate(
      float[] x,
      float[] mean,
      float[] variance,
      float epsilon,
      float[] gain,
      float[] shift,
      float[] y) {
    int n = mean.length;
    for (int block = 0; block < n; block += COUNT) {
      int j = Math.min(block, n - COUNT);
      FloatVector centre = fromArray(SPECIES, mean, j);
      FloatVector deviation = fromArray(SPECIES, variance, j).add(epsilon).sqrt();
      FloatVector scale = fromArray(SPECIES, gain, j);
      FloatVector offset = fromArray(SPECIES, shift, j);
      for (int i = j; i < x.length; i += n) {
        fromArray(SPECIES, x, i).sub(centre).div(deviation).mul(scale).add(offset).intoArray(y, i);
      }
    }
  }

  /** {@code dx = gain / s ((dy - mean of dy) - xhat mean of (dy xhat))}, in place. */
  void backward(float[] xhat, float[] s, float[] gain, float[] dGain, float[] dShift, float[] dy) {
    int n = s.length;
    int m = dy.length / n;
    for (int j = 0; j < n; j++) {
      scales[j] = gain[j] / s[j];
      means[j] = dShift[j] / m;
      projections[j] = dGain[j] / m;
    }
    for (int row = 0; row < dy.length; row += n) {
      int j = 0;
      for (; j + COUNT <= n; j += COUNT) {
        int i = row + j;
        FloatVector along = fromArray(SPECIES, xhat, i).mul(fromArray(SPECIES, projections, j));
        FloatVector across = fromArray(SPECIES, dy, i).sub(fromArray(SPECIES, means, j));
        fromArray(SPECIES, scales, j).mul(across.sub(along)).intoArray(dy, i);
      }
      for (; j < n; j++) {
        dy[row + j] = scales[j] * ((dy[row + j] - means[j]) - xhat[row + j] * projections[j]);
      }
    }
  }
}
