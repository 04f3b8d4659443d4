package orrery.engine.studies.bump;

/**
 * Weighted units {@code weight * relu(x - bend)}, added in order, in double or in single precision.
 */
final class Units {
  private final double[] bends;
  private final double[] weights;
  private final double offset;
  private final boolean single;

  private Units(double[] bends, double[] weights, double offset, boolean single) {
    this.bends = bends;
    this.weights = weights;
    this.offset = offset;
    this.single = single;
  }

  /**
   * Bars as high as the target in the middle of each piece: each is four units, two for each edge.
   *
   * @param edge how wide an edge is
   */
  static Units bars(Target target, int pieces, double edge, boolean single) {
    double[] bends = new double[4 * pieces];
    double[] weights = new double[4 * pieces];
    for (int i = 0; i < pieces; i++) {
      double from = grid(i, pieces);
      double to = grid(i + 1, pieces);
      double steepness = target.at((from + to) / 2) / edge;
      set(bends, 4 * i, from, edge, to);
      for (int unit = 0; unit < 4; unit++) {
        weights[4 * i + unit] = unit == 0 || unit == 3 ? steepness : -steepness;
      }
    }
    return new Units(bends, weights, 0, single);
  }

  private static void set(double[] bends, int at, double from, double edge, double to) {
    bends[at] = from;
    bends[at + 1] = from + edge;
    bends[at + 2] = to;
    bends[at + 3] = to + edge;
  }

  /** Straight lines between dots on the target: a unit for each, with the change of the slope. */
  static Units dots(Target target, int pieces, boolean single) {
    double[] bends = new double[pieces];
    double[] weights = new double[pieces];
    double before = 0;
    for (int i = 0; i < pieces; i++) {
      double from = grid(i, pieces);
      double to = grid(i + 1, pieces);
      double slope = (target.at(to) - target.at(from)) / (to - from);
      bends[i] = from;
      weights[i] = slope - before;
      before = slope;
    }
    return new Units(bends, weights, target.at(grid(0, pieces)), single);
  }

  private static double grid(int i, int pieces) {
    return -Target.REACH + 2 * Target.REACH * i / pieces;
  }

  int count() {
    return bends.length;
  }

  double at(double x) {
    if (single) {
      return singleAt((float) x);
    }
    double sum = offset;
    for (int i = 0; i < bends.length; i++) {
      sum += weights[i] * Math.max(x - bends[i], 0);
    }
    return sum;
  }

  private float singleAt(float x) {
    float sum = (float) offset;
    for (int i = 0; i < bends.length; i++) {
      sum += (float) weights[i] * Math.max(x - (float) bends[i], 0);
    }
    return sum;
  }
}
