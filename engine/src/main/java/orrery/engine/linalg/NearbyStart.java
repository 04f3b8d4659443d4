package orrery.engine.linalg;

/**
 * Starts from the right vectors V of a matrix nearby: W = (A V)' and J = V'.
 *
 * <p>The rows of W are nearly orthogonal, so that few rotations are left to do: J W' = (U S)'.
 * Rounding would take V away from orthogonality over thousands of such starts; a step of Newton's
 * iteration, V (3 I - V'V) / 2, brings it back to within rounding each time (Bjorck and Bowie,
 * 1971).
 */
final class NearbyStart implements SvdStart {
  private final Matrix a;
  private final Matrix near;
  private final int n;
  private final double[] rows;
  private final double[] turns;
  private boolean done;

  NearbyStart(Matrix a, Matrix near) {
    this.a = a;
    this.near = near;
    n = a.columns();
    rows = new double[n * a.rows()];
    turns = new double[n * n];
  }

  @Override
  public boolean done() {
    return done;
  }

  @Override
  public long step() {
    int m = a.rows();
    double[] v = near.values();
    double[] transposed = near.transposed().values();
    double[] products = new double[n * n];
    RowProducts.add(transposed, 0, n, transposed, 0, n, n, products, 0, n);
    for (int i = 0; i < products.length; i++) {
      products[i] *= -0.5;
    }
    for (int i = 0; i < n; i++) {
      products[i * n + i] += 1.5;
    }
    RowProducts.add(products, 0, n, v, 0, n, n, turns, 0, n);
    RowProducts.add(turns, 0, n, a.values(), 0, m, n, rows, 0, m);
    done = true;
    return 4L * n * n * n + 2L * m * n * n;
  }

  @Override
  public double[] rows() {
    return rows;
  }

  @Override
  public int length() {
    return a.rows();
  }

  @Override
  public double[] turns() {
    return turns;
  }

  @Override
  public void write(double[] row, double[] turn, int column, Matrix left, Matrix right) {
    for (int i = 0; i < row.length; i++) {
      left.values()[i * n + column] = row[i];
    }
    for (int i = 0; i < n; i++) {
      right.values()[i * n + column] = turn[i];
    }
  }
}
