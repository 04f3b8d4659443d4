package orrery.engine.studies.regions;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.study.Grid;
import orrery.engine.study.Shape;
import orrery.engine.study.Trail;

/**
 * The linear regions of a network on the square [-1, 1]^2, by cutting it along the lines of one
 * unit after the other.
 *
 * @param count the number of different patterns of units that are on and off
 * @param borders the ends of every cut: x, y, x, y
 */
record RegionMap(int count, List<double[]> borders) {
  private static final int SIDE = 61;

  static RegionMap of(ReluNetwork network) {
    List<Cell> cells = List.of(Cell.square());
    List<double[]> borders = new ArrayList<>();
    for (int layer = 0; layer < network.hiddenLayers(); layer++) {
      List<Cell> next = new ArrayList<>();
      for (Cell cell : cells) {
        next.addAll(cell.through(network, layer, borders));
      }
      cells = next;
    }
    return new RegionMap(cells.size(), borders);
  }

  /**
   * The greatest number there can be: each layer cuts each region into at most {@code 1 + m + m (m
   * - 1) / 2}, as many lines as there are units do (Montufar and others 2014).
   */
  static double most(List<Integer> hidden) {
    double most = 1;
    for (int m : hidden) {
      most *= 1 + m + m * (m - 1) / 2.0;
    }
    return most;
  }

  /** The borders, with a gap after each, and the choice of the network on a grid. */
  List<Shape> picture(ReluNetwork network) {
    double[] x = new double[3 * borders.size()];
    double[] y = new double[x.length];
    for (int i = 0; i < borders.size(); i++) {
      double[] border = borders.get(i);
      x[3 * i] = border[0];
      y[3 * i] = border[1];
      x[3 * i + 1] = border[2];
      y[3 * i + 1] = border[3];
      x[3 * i + 2] = border[2];
      y[3 * i + 2] = Double.NaN;
    }
    return List.of(new Trail("borders", x, y), choice(network));
  }

  /** The class that the network chooses at each place of a grid: 1 where it says above. */
  private static Grid choice(ReluNetwork network) {
    double[] places = new double[SIDE];
    for (int i = 0; i < SIDE; i++) {
      places[i] = 2.0 * i / (SIDE - 1) - 1;
    }
    double[] choice = new double[SIDE * SIDE];
    for (int at = 0; at < choice.length; at++) {
      choice[at] = network.difference(places[at % SIDE], places[at / SIDE]) > 0 ? 1 : 0;
    }
    return new Grid("choice", places, places, choice);
  }
}
