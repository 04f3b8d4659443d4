package orrery.engine.studies.bump;

import orrery.engine.math.Elementary;
import orrery.engine.spec.Drawing;
import orrery.engine.spec.Settings;

/** The curve that is built, over [-3, 3]. */
final class Target {
  static final double REACH = 3;

  /** The value of the greatest height of a drawn curve, and the negative of that of the least. */
  static final double HEIGHT = 2;

  /** No grid point has a jump here. */
  private static final double JUMP = 0.1;

  private final String kind;
  private final double[] heights;

  Target(Settings settings) {
    kind = settings.choice("target");
    heights = settings.heights("drawing");
  }

  double at(double x) {
    return switch (kind) {
      case "sines" -> Elementary.sin(2 * x) + 0.3 * Elementary.sin(7 * x);
      case "parabola" -> x * x / 3 - 1.5;
      case "step" -> x > JUMP ? 1 : -1;
      default -> drawn(x);
    };
  }

  /** The drawn heights, joined by straight lines. */
  private double drawn(double x) {
    int last = Drawing.POINTS - 1;
    double place = (x + REACH) / (2 * REACH) * last;
    int below = (int) Math.max(0, Math.min(last - 1, Math.floor(place)));
    double share = place - below;
    return height(below) * (1 - share) + height(below + 1) * share;
  }

  /** The value of the drawn curve at one of its points. */
  double height(int point) {
    return HEIGHT * (2 * heights[point] - 1);
  }

  /** Returns where a drawn curve has a point. */
  static double place(int point) {
    return REACH * (2.0 * point / (Drawing.POINTS - 1) - 1);
  }

  /** The size of the second derivative at a point; infinite where there is none somewhere. */
  double curvature(double x) {
    return switch (kind) {
      case "sines" -> Math.abs(4 * Elementary.sin(2 * x) + 14.7 * Elementary.sin(7 * x));
      case "parabola" -> 2.0 / 3;
      default -> Double.POSITIVE_INFINITY;
    };
  }
}
