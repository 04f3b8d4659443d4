package orrery.engine.device;

import java.util.Arrays;
import orrery.engine.kernel.Normalisation;

/** Batch normalisation: each column of {@code m} rows by its own mean and deviation. */
final class BatchNorms {
  private final float[] means;
  private final float[] variances;

  /** Makes room for rows of at most {@code widest} numbers. */
  BatchNorms(int widest) {
    this.means = new float[widest];
    this.variances = new float[widest];
  }

  /** {@code xhat = (x - mean) / s} with {@code s = sqrt(variance + epsilon)}, column by column. */
  void standardise(float[] x, float[] xhat, float[] s, float epsilon) {
    int n = s.length;
    int m = x.length / n;
    Arrays.fill(means, 0, n, 0f);
    Arrays.fill(variances, 0, n, 0f);
    for (int row = 0; row < x.length; row += n) {
      for (int j = 0; j < n; j++) {
        means[j] += x[row + j];
      }
    }
    for (int j = 0; j < n; j++) {
      means[j] = means[j] / m;
    }
    for (int row = 0; row < x.length; row += n) {
      for (int j = 0; j < n; j++) {
        float difference = x[row + j] - means[j];
        variances[j] += difference * difference;
      }
    }
    for (int j = 0; j < n; j++) {
      variances[j] = variances[j] / m;
    }
    standardise(x, means, variances, epsilon, s, xhat);
  }

  private static void standardise(
      float[] x, float[] mean, float[] variance, float epsilon, float[] s, float[] xhat) {
    for (int j = 0; j < s.length; j++) {
      s[j] = (float) Math.sqrt(variance[j] + epsilon);
    }
    for (int row = 0; row < x.length; row += s.length) {
      for (int j = 0; j < s.length; j++) {
        xhat[row + j] = (x[row + j] - mean[j]) / s[j];
      }
    }
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

  /** {@code xhat = (x - mean) / sqrt(variance + epsilon)} by statistics that are given. */
  static void standardise(float[] x, float[] mean, float[] variance, float epsilon, float[] xhat) {
    int n = mean.length;
    for (int j = 0; j < n; j++) {
      float s = (float) Math.sqrt(variance[j] + epsilon);
      for (int i = j; i < x.length; i += n) {
        xhat[i] = (x[i] - mean[j]) / s;
      }
    }
  }

  /** {@code dx = gain / s ((dy - mean of dy) - xhat mean of (dy xhat))}, in place. */
  static void backward(
      float[] xhat, float[] s, float[] gain, float[] dGain, float[] dShift, float[] dy) {
    int n = s.length;
    int m = dy.length / n;
    for (int j = 0; j < n; j++) {
      float scale = gain[j] / s[j];
      float mean = dShift[j] / m;
      float projection = dGain[j] / m;
      for (int i = j; i < dy.length; i += n) {
        dy[i] = scale * ((dy[i] - mean) - xhat[i] * projection);
      }
    }
  }
}
