package orrery.engine.device;

/** Weight normalisation: column {@code j} of a weight is {@code gain_j v_j / |v_j|}. */
final class WeightNorms {
  private WeightNorms() {}

  /** {@code w = v (gain / |v|)}, column by column. */
  static void forward(float[] v, float[] gain, float[] norm, float[] w) {
    Columns.dots(v, v, norm);
    int n = norm.length;
    for (int j = 0; j < n; j++) {
      norm[j] = (float) Math.sqrt(norm[j]);
      float scale = gain[j] / norm[j];
      for (int i = j; i < v.length; i += n) {
        w[i] = v[i] * scale;
      }
    }
  }

  /** {@code d gain = dw . v / |v|}; {@code dv = gain / |v| (dw - v (d gain / |v|))}. */
  static void backward(
      float[] v, float[] gain, float[] norm, float[] dw, float[] dv, float[] dGain) {
    Columns.dots(dw, v, dGain);
    int n = norm.length;
    for (int j = 0; j < n; j++) {
      dGain[j] = dGain[j] / norm[j];
      float scale = gain[j] / norm[j];
      float along = dGain[j] / norm[j];
      for (int i = j; i < v.length; i += n) {
        dv[i] = scale * (dw[i] - v[i] * along);
      }
    }
  }
}
