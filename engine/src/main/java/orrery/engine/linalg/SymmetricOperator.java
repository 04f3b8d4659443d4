package orrery.engine.linalg;

import java.util.Arrays;

/**
 * A symmetric matrix that is known by its products with vectors alone.
 *
 * <pre>{@code
 * SymmetricOperator twice = new SymmetricOperator() {
 *   public int size() { return 3; }
 *   public void applyPiece(int piece, double[] x, double[] y) {
 *     for (int i = 0; i < 3; i++) y[i] = 2 * x[i];
 *   }
 * };
 * }</pre>
 *
 * <p>A product may come in pieces, so that one that takes long can be interrupted: a Hessian's, for
 * example, is a sum over examples.
 */
public interface SymmetricOperator {
  /** The number of rows, and of columns. */
  int size();

  /** The number of pieces of a product, at least 1. */
  default int pieces() {
    return 1;
  }

  /**
   * Does a piece of {@code y = A x}. Pieces 0, 1, .. follow one another, with the same arrays;
   * piece 0 does not look at what was in {@code y}, and after the last it holds the product.
   * Nothing is allocated.
   *
   * @param piece which
   * @param x {@code size} elements, which are not changed
   * @param y {@code size} elements of another array
   */
  void applyPiece(int piece, double[] x, double[] y);

  /** The whole of {@code y = A x}. */
  default void apply(double[] x, double[] y) {
    for (int piece = 0; piece < pieces(); piece++) {
      applyPiece(piece, x, y);
    }
  }

  /**
   * The operator of a matrix, which is not copied: 2 n^2 operations, in one piece.
   *
   * @throws IllegalArgumentException if it is not square; that it is symmetric is taken on trust
   */
  static SymmetricOperator of(Matrix a) {
    if (a.rows() != a.columns()) {
      throw new IllegalArgumentException("the matrix must be square");
    }
    int n = a.rows();
    return new SymmetricOperator() {
      @Override
      public int size() {
        return n;
      }

      @Override
      public void applyPiece(int piece, double[] x, double[] y) {
        Arrays.fill(y, 0);
        RowProducts.add(a.values(), 0, n, x, 0, 1, n, y, 0, 1);
      }
    };
  }
}
