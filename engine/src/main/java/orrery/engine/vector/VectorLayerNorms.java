package orrery.engine.vector;

/**
 * Layer normalisation with its sums in vectors. The loops between them are plain: the JVM's
 * compiler makes vectors of what has one index.
 */
final class VectorLayerNorms {
  private final VectorSums sums = new VectorSums();

  /** {@code xhat = (x - mean) / s} with {@code s = sqrt(variance + epsilon)}, row by row. */
  void standardise(float[] x, float[] xhat, float[] s, float epsilon) {
    int n = x.length / s.length;
    for (int i = 0; i < s.length; i++) {
      int row = i * n;
      float mean = sums.sum(x, row, n) / n;
      for (int j = row; j < row + n; j++) {
        xhat[j] = x[j] - mean;
      }
      float variance = sums.dot(xhat, xhat, row, n) / n;
      float deviation = (float) Math.sqrt(variance + epsilon);
      for (int j = row; j < row + n; j++) {
        xhat[j] = xhat[j] / deviation;
      }
      s[i] = deviation;
    }
  }

  /** With {@code h = dy gain}: {@code dx = ((h - mean of h) - xhat mean of (h xhat)) / s}. */
  void backward(float[] xhat, float[] s, float[] gain, float[] dy) {
    int n = gain.length;
    for (int i = 0; i < s.length; i++) {
      int row = i * n;
      for (int j = 0; j < n; j++) {
        dy[row + j] = dy[row + j] * gain[j];
      }
      float mean = sums.sum(dy, row, n) / n;
      float projection = sums.dot(dy, xhat, row, n) / n;
      float deviation = s[i];
      for (int j = row; j < row + n; j++) {
        dy[j] = ((dy[j] - mean) - xhat[j] * projection) / deviation;
      }
    }
  }
}
