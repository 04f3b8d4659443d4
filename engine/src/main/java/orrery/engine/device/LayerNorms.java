package orrery.engine.device;

/** Layer normalisation: each row of {@code n} numbers by its own mean and deviation. */
final class LayerNorms {
  private final PartialSums first = new PartialSums();
  private final PartialSums second = new PartialSums();

  /** {@code xhat = (x - mean) / s} with {@code s = sqrt(variance + epsilon)}, row by row. */
  void standardise(float[] x, float[] xhat, float[] s, float epsilon) {
    int n = x.length / s.length;
    for (int i = 0; i < s.length; i++) {
      int row = i * n;
      first.clear();
      for (int j = 0; j < n; j++) {
        first.add(j, x[row + j]);
      }
      float mean = first.total() / n;
      second.clear();
      for (int j = 0; j < n; j++) {
        float difference = x[row + j] - mean;
        second.add(j, difference * difference);
      }
      s[i] = (float) Math.sqrt(second.total() / n + epsilon);
      for (int j = 0; j < n; j++) {
        xhat[row + j] = (x[row + j] - mean) / s[i];
      }
    }
  }

  /** With {@code h = dy gain}: {@code dx = ((h - mean of h) - xhat mean of (h xhat)) / s}. */
  void backward(float[] xhat, float[] s, float[] gain, float[] dy) {
    int n = gain.length;
    for (int i = 0; i < s.length; i++) {
      int row = i * n;
      first.clear();
      second.clear();
      for (int j = 0; j < n; j++) {
        float h = dy[row + j] * gain[j];
        first.add(j, h);
        second.add(j, h * xhat[row + j]);
      }
      float mean = first.total() / n;
      float projection = second.total() / n;
      for (int j = 0; j < n; j++) {
        float h = dy[row + j] * gain[j];
        dy[row + j] = ((h - mean) - xhat[row + j] * projection) / s[i];
      }
    }
  }
}
