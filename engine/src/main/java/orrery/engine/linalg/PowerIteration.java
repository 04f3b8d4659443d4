package orrery.engine.linalg;

import java.util.Arrays;

/**
 * The eigenvalue of greatest size of a symmetric operator, and its vector.
 *
 * <pre>{@code
 * PowerIteration power = new PowerIteration(hessian, start, 1e-3, 40);
 * while (power.state() == Convergence.RUNNING) {
 *   power.advance();                    // a piece of a product
 * }
 * double sharpness = power.value();
 * }</pre>
 *
 * <p>x becomes A x / |A x|, again and again (Golub and Van Loan, "Matrix Computations", section
 * 7.3.1). The value is the Rayleigh quotient x'A x with |x| = 1, and there is an eigenvalue within
 * {@link #residual} = |A x - value x| of it, and mostly much nearer. Whether it is the one of
 * greatest size depends on the start, which must not be orthogonal to its vector: take a random
 * one. Where the two of greatest size are of opposite sign and equal, there is nothing to converge
 * to, and the limit ends it. One product and 8 n operations for an iteration.
 */
public final class PowerIteration {
  private final SymmetricOperator operator;
  private final double tolerance;
  private final int limit;
  private final double[] x;
  private final double[] y;
  private int piece;
  private int iterations;
  private double value = Double.NaN;
  private double residual = Double.NaN;
  private Convergence state = Convergence.RUNNING;

  /**
   * Prepares the iteration.
   *
   * @param start any direction, as many elements as the operator's size; it is copied
   * @param tolerance the residual that is small enough, as a share of the value's size, at least 0
   * @param limit the greatest number of products, at least 1
   * @throws IllegalArgumentException if a number is out of range, or the start does not fit or is
   *     zero
   */
  public PowerIteration(SymmetricOperator operator, double[] start, double tolerance, int limit) {
    if (start.length != operator.size()) {
      throw new IllegalArgumentException("the vector does not fit the operator");
    }
    Iterations.require(tolerance, limit);
    this.operator = operator;
    this.tolerance = tolerance;
    this.limit = limit;
    double scale = PowerOfTwo.toUnit(start);
    x = new double[start.length];
    Vectors.add(scale, start, x);
    double norm = Math.sqrt(Vectors.dot(x, x));
    if (norm == 0) {
      throw new IllegalArgumentException("the start must not be zero");
    }
    divide(x, norm);
    y = new double[x.length];
    if (Double.isNaN(norm)) {
      giveUp();
    }
  }

  private void divide(double[] from, double norm) {
    for (int i = 0; i < x.length; i++) {
      x[i] = from[i] / norm;
    }
  }

  /** Does the next piece of a product, and after the last one an iteration. */
  public void advance() {
    if (state != Convergence.RUNNING) {
      return;
    }
    operator.applyPiece(piece++, x, y);
    if (piece == operator.pieces()) {
      piece = 0;
      iterate();
    }
  }

  /** Iterates to the end. */
  public void run() {
    while (state == Convergence.RUNNING) {
      advance();
    }
  }

  private void iterate() {
    iterations++;
    double norm = Math.sqrt(Vectors.dot(y, y));
    if (!Vectors.isFinite(norm)) {
      giveUp();
      return;
    }
    value = Vectors.dot(x, y);
    residual = distance(value);
    if (residual <= tolerance * Math.abs(value)) {
      state = Convergence.CONVERGED;
    } else if (iterations == limit) {
      state = Convergence.LIMIT;
    } else {
      divide(y, norm);
    }
  }

  /** |y - value x|. */
  private double distance(double value) {
    double square = 0;
    for (int i = 0; i < x.length; i++) {
      double difference = y[i] - value * x[i];
      square += difference * difference;
    }
    return Math.sqrt(square);
  }

  private void giveUp() {
    state = Convergence.NOT_FINITE;
    value = Double.NaN;
    residual = Double.NaN;
    Arrays.fill(x, Double.NaN);
  }

  /**
   * The state of the iteration, which ends with {@code CONVERGED}, {@code LIMIT} or {@code
   * NOT_FINITE}.
   */
  public Convergence state() {
    return state;
  }

  /** The number of products so far. */
  public int iterations() {
    return iterations;
  }

  /** The last Rayleigh quotient; NaN before the first, and where something is not finite. */
  public double value() {
    return value;
  }

  /** |A x - value x|, beside which an eigenvalue must be; NaN where the value is. */
  public double residual() {
    return residual;
  }

  /** The vector x of the value, of length one; while it is running, that of the next product. */
  public double[] vector() {
    return x;
  }
}
