package orrery.engine.linalg;

/** The operator of a matrix, with a piece for each row. */
record RowByRow(Matrix a) implements SymmetricOperator {
  @Override
  public int size() {
    return a.rows();
  }

  @Override
  public int pieces() {
    return a.rows();
  }

  @Override
  public void applyPiece(int piece, double[] x, double[] y) {
    y[piece] = 0;
    for (int k = 0; k < x.length; k++) {
      y[piece] += a.get(piece, k) * x[k];
    }
  }
}
