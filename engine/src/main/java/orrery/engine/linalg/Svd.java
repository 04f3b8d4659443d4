package orrery.engine.linalg;

import java.util.Arrays;
import orrery.engine.math.Elementary;

/**
 * The singular value decomposition of any matrix: A = U diag(values) V'.
 *
 * <pre>{@code
 * Svd svd = Svd.of(a);                    // a is m x n, k = min(m, n)
 * double norm = svd.values()[0];
 * double[] w = svd.solve(b, 0);           // A^+ b
 *
 * Svd next = Svd.of(nearly, svd);         // a matrix that has changed a little: less work
 * Svd slow = new Svd(a);                  // the same as of(a), in slices
 * while (!slow.done()) {
 *   slow.advance(1_000_000);
 * }
 * }</pre>
 *
 * <p>The values descend. U (m x k) and V (n x k) have orthonormal columns, whatever the rank; the
 * element of greatest size in each column of V is positive.
 *
 * <p>One-sided Jacobi rotations of the triangle that a QR factorisation with pivoting leaves (Drmac
 * and Veselic, "New fast and accurate Jacobi SVD algorithm I", 2008): simple, accurate for small
 * singular values too where columns differ much in length, and able to start from the answer for a
 * matrix nearby. A value below 2^-500 of the greatest becomes 0.
 *
 * <p>With m at least n (or the other way about), QR takes 3 m n^2 operations at most, and each of
 * some eight sweeps 9 n^3. Starting nearby takes 2 m n^2 + 4 n^3 at once, and each of some four
 * sweeps 3 n^3 + 6 m n^2. No other step takes more than 20 m n, but for 3 m n^2 where vectors must
 * be found for values that are exactly zero.
 */
public final class Svd {
  /** The most sweeps allowed; eleven are many. */
  private static final int SWEEPS = 40;

  private static final double EPSILON = 0x1p-52;

  private final int rows;
  private final int columns;
  private final double scale;
  private final SvdStart start;
  private final OneSidedJacobi jacobi;
  private SingularVectors vectors;
  private double[] values;
  private Matrix left;
  private Matrix right;

  /** Prepares the decomposition of {@code a}, which is copied; nothing is computed yet. */
  public Svd(Matrix a) {
    this(a, null, SWEEPS);
  }

  /**
   * Prepares the decomposition of {@code a}, starting from that of a matrix nearby. How near it is
   * decides about the work alone, and about the last bits.
   *
   * @throws IllegalArgumentException if the sizes of the two matrices differ
   * @throws IllegalStateException if {@code near} is not done
   */
  public Svd(Matrix a, Svd near) {
    this(a, near.requireFits(a), SWEEPS);
  }

  /** Prepares the decomposition with a limit on the number of sweeps; {@code near} may be null. */
  Svd(Matrix a, Svd near, int sweeps) {
    rows = a.rows();
    columns = a.columns();
    scale = PowerOfTwo.toUnit(a.values());
    boolean wide = rows < columns;
    Matrix tall = (wide ? a.transposed() : a).scaled(scale);
    if (near == null || !near.converged()) {
      start = new TriangleStart(tall);
    } else {
      start = new NearbyStart(tall, wide ? near.left : near.right);
    }
    int count = tall.columns();
    jacobi = new OneSidedJacobi(start.rows(), start.turns(), count, start.length(), count, sweeps);
    if (Double.isNaN(scale)) {
      giveUp();
    }
  }

  private Svd requireFits(Matrix a) {
    if (rows != a.rows() || columns != a.columns()) {
      throw new IllegalArgumentException("the matrix nearby must have the same sizes");
    }
    return this;
  }

  /** Computes the whole decomposition. */
  public static Svd of(Matrix a) {
    return whole(new Svd(a));
  }

  /** Computes the whole decomposition, starting from that of a nearby matrix. */
  public static Svd of(Matrix a, Svd near) {
    return whole(new Svd(a, near));
  }

  private static Svd whole(Svd svd) {
    svd.advance(Long.MAX_VALUE);
    return svd;
  }

  /** Returns whether the values and vectors are complete. */
  public boolean done() {
    return values != null;
  }

  /** Does about {@code flops} floating-point operations; the bits do not depend on the slices. */
  public void advance(long flops) {
    long rest = flops;
    while (rest > 0 && !done()) {
      rest -= step();
    }
  }

  private long step() {
    if (!start.done()) {
      return start.step();
    }
    if (!jacobi.done()) {
      return jacobi.step();
    }
    if (!jacobi.converged()) {
      giveUp();
      return 1;
    }
    if (vectors == null) {
      vectors = new SingularVectors(start, jacobi, Math.max(rows, columns));
    }
    if (!vectors.done()) {
      return vectors.step();
    }
    finish();
    return 1;
  }

  private void finish() {
    boolean wide = rows < columns;
    left = wide ? vectors.right() : vectors.left();
    right = wide ? vectors.left() : vectors.right();
    ColumnSigns.fix(right, left);
    values = vectors.values();
    for (int i = 0; i < values.length; i++) {
      values[i] /= scale;
    }
  }

  private void giveUp() {
    int count = Math.min(rows, columns);
    left = Matrix.zeros(rows, count);
    right = Matrix.zeros(columns, count);
    values = new double[count];
    Arrays.fill(left.values(), Double.NaN);
    Arrays.fill(right.values(), Double.NaN);
    Arrays.fill(values, Double.NaN);
  }

  /**
   * Returns whether the result is valid: an element that is not finite, or reaching the limit of
   * sweeps, gives NaN for every value and vector instead.
   *
   * @throws IllegalStateException if it is not done
   */
  public boolean converged() {
    requireDone();
    return values.length == 0 || !Double.isNaN(values[0]);
  }

  /**
   * The k singular values, descending.
   *
   * @throws IllegalStateException if it is not done
   */
  public double[] values() {
    requireDone();
    return values;
  }

  /**
   * U, m x k.
   *
   * @throws IllegalStateException if it is not done
   */
  public Matrix left() {
    requireDone();
    return left;
  }

  /**
   * V, n x k.
   *
   * @throws IllegalStateException if it is not done
   */
  public Matrix right() {
    requireDone();
    return right;
  }

  /**
   * The number of values above max(m, n) 2^-52 times the greatest, the others being zero up to
   * rounding; 0 if the values are NaN.
   *
   * @throws IllegalStateException if it is not done
   */
  public int rank() {
    requireDone();
    int rank = 0;
    while (rank < values.length && values[rank] > Math.max(rows, columns) * EPSILON * values[0]) {
      rank++;
    }
    return rank;
  }

  /**
   * e to the entropy of the values as shares of their sum (Roy and Vetterli, "The effective rank",
   * 2007): r where r of them are equal and the others zero. 0 for a matrix of zeros.
   *
   * @throws IllegalStateException if it is not done
   */
  public double effectiveRank() {
    requireDone();
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    if (sum == 0) {
      return 0;
    }
    double entropy = 0;
    for (double value : values) {
      double share = value / sum;
      entropy -= share == 0 ? 0 : share * Elementary.log(share);
    }
    return Elementary.exp(entropy);
  }

  /**
   * The w of smallest norm among those that make |A w - b|^2 + ridge |w|^2 least, in 2 (m + n) rank
   * operations: the sum of v (u'b) s / (s^2 + ridge) over the {@link #rank} first values s.
   *
   * @param b m elements
   * @param ridge at least 0; at 0 the solution is A^+ b
   * @throws IllegalArgumentException if {@code b} does not fit or {@code ridge} is negative
   * @throws IllegalStateException if it is not done
   */
  public double[] solve(double[] b, double ridge) {
    if (!(ridge >= 0)) {
      throw new IllegalArgumentException("the ridge must not be negative");
    }
    double[] along = left().transposedTimes(b);
    int rank = converged() ? rank() : values.length; // NaN must come out, and not zero
    for (int i = 0; i < along.length; i++) {
      along[i] = i < rank ? along[i] / (values[i] + ridge / values[i]) : 0;
    }
    return right.times(along);
  }

  private void requireDone() {
    if (!done()) {
      throw new IllegalStateException("the singular values have not been computed yet");
    }
  }
}
