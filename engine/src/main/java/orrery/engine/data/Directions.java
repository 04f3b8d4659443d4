package orrery.engine.data;

import orrery.engine.linalg.RowProducts;
import orrery.engine.math.RandomStream;

/** The v_j of random features, as the rows of a matrix. */
final class Directions {
  private final int dimension;
  private final int count;
  private final double[] rows;

  Directions(int dimension, int count, double scale, RandomStream stream) {
    this.dimension = dimension;
    this.count = count;
    rows = new double[dimension * count];
    stream.normals(rows);
    for (int i = 0; i < rows.length; i++) {
      rows[i] *= scale;
    }
  }

  /** Refuses sizes that are too large, before anything is allocated. */
  static void require(int dimension, int count) {
    if (dimension < 1 || count < 1) {
      throw new IllegalArgumentException("random features need an input and a feature");
    }
    if ((long) dimension * count > RandomFeatures.MOST_NUMBERS) {
      throw new IllegalArgumentException(
          count
              + " features of "
              + dimension
              + " inputs are more numbers than "
              + RandomFeatures.MOST_NUMBERS);
    }
  }

  int count() {
    return count;
  }

  double flopsPerRow() {
    return 2.0 * dimension * count;
  }

  /** Adds {@code v_j'x} to what is in {@code out}, for each input and j, in ascending order. */
  void project(double[] inputs, int from, int to, double[] out, int at) {
    RowProducts.add(inputs, from * dimension, to - from, rows, 0, count, dimension, out, at, count);
  }
}
