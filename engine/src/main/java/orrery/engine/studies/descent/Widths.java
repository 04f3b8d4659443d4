package orrery.engine.studies.descent;

import java.util.Arrays;

/** Numbers of features as multiples of the number of samples. */
final class Widths {
  private Widths() {}

  /**
   * The rounded multiples from a least number to below a limit, each once, and the limit itself if
   * there are more.
   */
  static double[] of(double[] ratios, int samples, int least, int limit) {
    double[] widths = new double[ratios.length + 1];
    int used = 0;
    for (double ratio : ratios) {
      double width = Math.max(least, Math.floor(ratio * samples + 0.5));
      if (width >= limit) {
        widths[used++] = limit;
        break;
      }
      if (used == 0 || width > widths[used - 1]) {
        widths[used++] = width;
      }
    }
    return Arrays.copyOf(widths, used);
  }
}
