package orrery.engine.math;

/**
 * Products of the rows of one matrix with the rows of another, a few at once.
 *
 * <p>Each product is a sum in ascending k with an accumulator of its own, so its bits do not depend
 * on how many are computed together.
 */
public final class RowProducts {
  private RowProducts() {}

  /**
   * Two rows by four at once: eight accumulators for six loads.
   *
   * @param a rows of {@code length} numbers, of which {@code row} and the next are taken
   * @param b rows of {@code length} numbers, of which {@code column} and the next three are taken
   * @param out receives four products at {@code at}, and four at {@code at + stride}
   */
  public static void tile(
      double[] a, int row, double[] b, int column, int length, double[] out, int at, int stride) {
    int n = length;
    int p = row * n;
    int q = column * n;
    double s00 = 0;
    double s01 = 0;
    double s02 = 0;
    double s03 = 0;
    double s10 = 0;
    double s11 = 0;
    double s12 = 0;
    double s13 = 0;
    for (int k = 0; k < n; k++) {
      double x0 = a[p + k];
      double x1 = a[p + n + k];
      double y0 = b[q + k];
      double y1 = b[q + n + k];
      double y2 = b[q + 2 * n + k];
      double y3 = b[q + 3 * n + k];
      s00 += x0 * y0;
      s01 += x0 * y1;
      s02 += x0 * y2;
      s03 += x0 * y3;
      s10 += x1 * y0;
      s11 += x1 * y1;
      s12 += x1 * y2;
      s13 += x1 * y3;
    }
    store(out, at, s00, s01, s02, s03);
    store(out, at + stride, s10, s11, s12, s13);
  }

  private static void store(double[] out, int at, double s0, double s1, double s2, double s3) {
    out[at] = s0;
    out[at + 1] = s1;
    out[at + 2] = s2;
    out[at + 3] = s3;
  }
}
