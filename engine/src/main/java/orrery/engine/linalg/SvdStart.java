package orrery.engine.linalg;

/**
 * A start of one-sided Jacobi for a tall matrix, and the meaning of its rows at the end.
 *
 * <p>There are n rows W of some length and n rows J of length n. Rotations are applied to both
 * until the rows of W are orthogonal; their norms are the singular values then.
 */
sealed interface SvdStart permits TriangleStart, NearbyStart {
  /** Returns whether the rows are complete. */
  boolean done();

  /** Does a step of computing the rows, and returns the operations it took. */
  long step();

  /** W, by rows, which the rotations overwrite. */
  double[] rows();

  /** The length of a row of W. */
  int length();

  /** J, by rows, which the rotations overwrite. */
  double[] turns();

  /**
   * Writes the singular vectors that a pair of rows stands for.
   *
   * @param row a row of W, of length one
   * @param turn the same row of J
   * @param column where both are written
   * @param left receives the left vector, m x n
   * @param right receives the right vector, n x n
   */
  void write(double[] row, double[] turn, int column, Matrix left, Matrix right);
}
