package orrery.engine.studies.optimisers;

import orrery.engine.math.Elementary;

/** The slope of the line through points on logarithmic scales, by least squares. */
final class LogSlope {
  private LogSlope() {}

  /** Returns the slope; NaN where a value is not finite or not positive. */
  static double of(double[] x, double[] y) {
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.length; i++) {
      if (!(y[i] > 0 && y[i] < Double.POSITIVE_INFINITY)) {
        return Double.NaN;
      }
      meanX += Elementary.log(x[i]) / x.length;
      meanY += Elementary.log(y[i]) / x.length;
    }
    double products = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double from = Elementary.log(x[i]) - meanX;
      products += from * (Elementary.log(y[i]) - meanY);
      squares += from * from;
    }
    return products / squares;
  }
}
