package orrery.engine.linalg;

/**
 * The start without a nearby decomposition: A P = Q R, and W = R.
 *
 * <p>Orthogonal rows of J R are singular values times vectors: J R = S X', so A = (Q J') S (P X)'.
 * The rows of R are nearly orthogonal already where its diagonal falls steeply, which makes for few
 * sweeps.
 */
final class TriangleStart implements SvdStart {
  private final int n;
  private final int m;
  private final HouseholderQr qr;
  private final double[] rows;
  private final double[] turns;
  private boolean done;

  TriangleStart(Matrix a) {
    m = a.rows();
    n = a.columns();
    qr = HouseholderQr.begin(a);
    rows = new double[n * n];
    turns = new double[n * n];
  }

  @Override
  public boolean done() {
    return done;
  }

  @Override
  public long step() {
    if (!qr.done()) {
      return qr.step();
    }
    for (int i = 0; i < n; i++) {
      for (int column = i; column < n; column++) {
        rows[i * n + column] = qr.r(i, column);
      }
      turns[i * n + i] = 1;
    }
    done = true;
    return (long) n * n;
  }

  @Override
  public double[] rows() {
    return rows;
  }

  @Override
  public int length() {
    return n;
  }

  @Override
  public double[] turns() {
    return turns;
  }

  @Override
  public void write(double[] row, double[] turn, int column, Matrix left, Matrix right) {
    double[] padded = new double[m];
    System.arraycopy(turn, 0, padded, 0, n);
    double[] vector = qr.qTimes(padded);
    for (int i = 0; i < m; i++) {
      left.values()[i * n + column] = vector[i];
    }
    for (int i = 0; i < n; i++) {
      right.values()[qr.order(i) * n + column] = row[i];
    }
  }
}
