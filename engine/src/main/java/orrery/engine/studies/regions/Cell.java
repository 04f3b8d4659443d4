package orrery.engine.studies.regions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A convex piece of the plane on which some layers are affine.
 *
 * @param corners x and y of each, in their order round the piece
 * @param outputs of the layers so far: for each unit a, b and c of {@code a x + b y + c}
 */
record Cell(double[] corners, double[] outputs) {
  /** A piece of less area is the work of rounding. */
  private static final double LEAST_AREA = 1e-12;

  /** The square [-1, 1]^2, with the inputs themselves. */
  static Cell square() {
    return new Cell(new double[] {-1, -1, 1, -1, 1, 1, -1, 1}, new double[] {1, 0, 0, 0, 1, 0});
  }

  /**
   * The pieces into which a layer cuts this one, each with that layer's outputs.
   *
   * @param borders receives the ends of every cut: x, y, x, y
   */
  List<Cell> through(ReluNetwork network, int layer, List<double[]> borders) {
    double[] sums = sums(network, layer);
    List<double[]> pieces = List.of(corners);
    for (int unit = 0; unit < sums.length; unit += 3) {
      List<double[]> parts = new ArrayList<>();
      for (double[] piece : pieces) {
        if (!cut(piece, sums[unit], sums[unit + 1], sums[unit + 2], parts, borders)) {
          parts.add(piece);
        }
      }
      pieces = parts;
    }
    List<Cell> cells = new ArrayList<>();
    for (double[] piece : pieces) {
      cells.add(new Cell(piece, rectified(sums, piece)));
    }
    return cells;
  }

  private double[] sums(ReluNetwork network, int layer) {
    double[] bias = network.biases().get(layer);
    double[] weight = network.weights().get(layer);
    double[] sums = new double[3 * bias.length];
    for (int unit = 0; unit < bias.length; unit++) {
      for (int i = 0; 3 * i < outputs.length; i++) {
        for (int k = 0; k < 3; k++) {
          sums[3 * unit + k] += weight[i * bias.length + unit] * outputs[3 * i + k];
        }
      }
      sums[3 * unit + 2] += bias[unit];
    }
    return sums;
  }

  /**
   * Cuts a piece along the line {@code a x + b y + c = 0} into the parts on each side (Sutherland
   * and Hodgman 1974), and returns whether there are two.
   */
  private static boolean cut(
      double[] piece, double a, double b, double c, List<double[]> parts, List<double[]> borders) {
    double[] border = new double[4];
    double[] above = side(piece, a, b, c, border);
    double[] below = side(piece, -a, -b, -c, border);
    if (area(above) <= LEAST_AREA || area(below) <= LEAST_AREA) {
      return false;
    }
    parts.add(above);
    parts.add(below);
    borders.add(border);
    return true;
  }

  /** The part of a piece where {@code a x + b y + c} is positive, and the two ends of the cut. */
  private static double[] side(double[] piece, double a, double b, double c, double[] border) {
    double[] kept = new double[2 * piece.length];
    int count = 0;
    int ends = 0;
    for (int i = 0; i < piece.length; i += 2) {
      int next = (i + 2) % piece.length;
      double here = a * piece[i] + b * piece[i + 1] + c;
      double there = a * piece[next] + b * piece[next + 1] + c;
      if (here >= 0) {
        kept[count++] = piece[i];
        kept[count++] = piece[i + 1];
      }
      if ((here >= 0) != (there >= 0)) {
        double share = here / (here - there);
        kept[count++] = piece[i] + share * (piece[next] - piece[i]);
        kept[count++] = piece[i + 1] + share * (piece[next + 1] - piece[i + 1]);
        border[ends % 4] = kept[count - 2];
        border[(ends + 1) % 4] = kept[count - 1];
        ends += 2;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static double area(double[] piece) {
    double twice = 0;
    for (int i = 0; i < piece.length; i += 2) {
      int next = (i + 2) % piece.length;
      twice += piece[i] * piece[next + 1] - piece[next] * piece[i + 1];
    }
    return Math.abs(twice) / 2;
  }

  /** The outputs on a piece: a unit is on throughout or off throughout, as at its centre. */
  private static double[] rectified(double[] sums, double[] piece) {
    double x = 0;
    double y = 0;
    for (int i = 0; i < piece.length; i += 2) {
      x += 2 * piece[i] / piece.length;
      y += 2 * piece[i + 1] / piece.length;
    }
    double[] outputs = sums.clone();
    for (int unit = 0; unit < sums.length; unit += 3) {
      if (!(sums[unit] * x + sums[unit + 1] * y + sums[unit + 2] > 0)) {
        outputs[unit] = 0;
        outputs[unit + 1] = 0;
        outputs[unit + 2] = 0;
      }
    }
    return outputs;
  }
}
