package orrery.engine.linalg;

/**
 * The w of smallest norm among those that make |A w - b|^2 + ridge |w|^2 least.
 *
 * <pre>{@code
 * double[] w = LeastSquares.minimumNorm(a, b);
 *
 * LeastSquares fit = new LeastSquares(a, b, 0); // the same, in slices
 * while (!fit.done()) {
 *   fit.advance(1_000_000);
 * }
 * }</pre>
 *
 * <p>By the Cholesky factor of the smaller of A'A and A A', with nothing added to its diagonal but
 * the ridge: the least jitter would act as a ridge and flatten the peak at the interpolation
 * threshold. The product has the square of A's condition number, so the solution is refined twice
 * with the residual of A itself (Bjorck, "Numerical Methods for Least Squares Problems", 1996,
 * section 2.9.2): next to singular, that takes its error from 1e-3 to 1e-9. Where a pivot is not
 * safely positive, by orthogonal transformations instead. The bits of the result do not depend on
 * the slices.
 */
public final class LeastSquares {
  /**
   * The number of rows that the Gram matrix computes in one pass; a step stays below 10 MFLOP at
   * 400 x 4000.
   */
  private static final int ROWS_AT_ONCE = 2;

  /** The solution is a correction of zero, and twice of itself. */
  private static final int CORRECTIONS = 3;

  private final Matrix a;
  private final double[] b;
  private final double ridge;
  private final boolean wide;
  private final Gram gram;
  private final double[] dual;
  private Cholesky factor;
  private int row;
  private int corrections;
  private double[] solution;

  /**
   * Prepares a problem; nothing is computed yet, but a tall A is transposed.
   *
   * @param a n x p
   * @param b n elements
   * @param ridge at least 0; at 0 the solution is A^+ b
   * @throws IllegalArgumentException if {@code b} does not fit or {@code ridge} is negative
   */
  public LeastSquares(Matrix a, double[] b, double ridge) {
    if (b.length != a.rows()) {
      throw new IllegalArgumentException("the vector does not fit the matrix");
    }
    if (!(ridge >= 0)) {
      throw new IllegalArgumentException("the ridge must not be negative");
    }
    this.a = a;
    this.b = b;
    this.ridge = ridge;
    wide = a.rows() <= a.columns();
    gram = new Gram(wide ? a : a.transposed());
    dual = new double[a.rows()];
    solution = new double[a.columns()];
  }

  /** A^+ b, the solution of smallest norm. */
  public static double[] minimumNorm(Matrix a, double[] b) {
    return ridge(a, b, 0);
  }

  /** The w that makes |A w - b|^2 + ridge |w|^2 least. */
  public static double[] ridge(Matrix a, double[] b, double ridge) {
    LeastSquares fit = new LeastSquares(a, b, ridge);
    fit.advance(Long.MAX_VALUE);
    return fit.solution();
  }

  /** Returns whether the solution is complete. */
  public boolean done() {
    return corrections == CORRECTIONS;
  }

  /**
   * Does about {@code flops} floating-point operations, in steps that are not interrupted: a few
   * rows of the Gram matrix or of its factor, a correction, or the whole way by orthogonal
   * transformations.
   */
  public void advance(long flops) {
    long left = flops;
    while (left > 0 && !done()) {
      left -= factor == null ? gramRows() : row < gram.lower().rows() ? factorRows() : correct();
    }
  }

  private long gramRows() {
    int size = gram.lower().rows();
    int to = Math.min(size, row + ROWS_AT_ONCE);
    long flops = gram.flops(row, to);
    gram.compute(row, to);
    row = to;
    if (row == size) {
      double[] values = gram.lower().values();
      for (int i = 0; i < size; i++) {
        values[i * size + i] += ridge;
      }
      factor = new Cholesky(gram.lower());
      row = 0;
    }
    return flops;
  }

  private long factorRows() {
    int size = gram.lower().rows();
    int to = Math.min(size, row + ROWS_AT_ONCE);
    long flops = Cholesky.flops(row, to);
    factor.compute(row, to);
    row = to;
    if (!factor.positive()) {
      solution = OrthogonalDecomposition.solve(a, b, ridge);
      corrections = CORRECTIONS;
    }
    return flops;
  }

  /** Adds the solution for what is left of b; that of a wide A is A' times the dual one. */
  private long correct() {
    double[] rest = a.times(solution);
    for (int i = 0; i < rest.length; i++) {
      rest[i] = b[i] - rest[i] - ridge * dual[i];
    }
    if (wide) {
      double[] change = factor.solve(rest);
      Vectors.add(1, change, dual);
      Vectors.add(1, a.transposedTimes(change), solution);
    } else {
      double[] slope = a.transposedTimes(rest);
      Vectors.add(-ridge, solution, slope);
      Vectors.add(1, factor.solve(slope), solution);
    }
    corrections++;
    int size = gram.lower().rows();
    return 4L * a.rows() * a.columns() + 2L * size * size;
  }

  /**
   * The p elements of w.
   *
   * @throws IllegalStateException if it is not done
   */
  public double[] solution() {
    if (!done()) {
      throw new IllegalStateException("the solution has not been computed yet");
    }
    return solution;
  }
}
