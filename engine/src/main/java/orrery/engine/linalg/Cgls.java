package orrery.engine.linalg;

import java.util.Arrays;

/**
 * Least squares by conjugate gradients: the w that makes |A w - b|^2 + ridge |w|^2 least.
 *
 * <pre>{@code
 * Cgls fit = new Cgls(a, b, 0, 1e-10, 500);
 * fit.run();
 * double[] w = fit.solution();          // that of smallest norm, if it has converged
 * }</pre>
 *
 * <p>The method of conjugate gradients on A'A w = A'b, without forming A'A (Bjorck, "Numerical
 * Methods for Least Squares Problems", 1996, section 7.4.1). The iterates are those of a
 * regularisation too: the fewer, the smaller the solution. An iteration takes 4 m n operations.
 */
public final class Cgls {
  private final Matrix a;
  private final double ridge;
  private final int limit;
  private final double enough;
  private final double[] w;
  private final double[] residual;
  private final double[] gradient;
  private final double[] direction;
  private final double[] product;
  private double square;
  private int iterations;
  private Convergence state = Convergence.RUNNING;

  /**
   * Prepares the iteration.
   *
   * @param a m x n, which is not copied
   * @param b m elements
   * @param ridge at least 0
   * @param tolerance the size of A'(b - A w) - ridge w that is small enough, as a share of |A'b|
   * @param limit the greatest number of iterations, at least 1
   * @throws IllegalArgumentException if a number is out of range or {@code b} does not fit
   */
  public Cgls(Matrix a, double[] b, double ridge, double tolerance, int limit) {
    if (!(ridge >= 0)) {
      throw new IllegalArgumentException("the ridge must not be negative");
    }
    Iterations.require(tolerance, limit);
    this.a = a;
    this.ridge = ridge;
    this.limit = limit;
    w = new double[a.columns()];
    residual = b.clone();
    product = new double[a.rows()];
    gradient = a.transposedTimes(b);
    direction = gradient.clone();
    square = Vectors.dot(gradient, gradient);
    enough = tolerance * Math.sqrt(square);
    judge();
  }

  /** Does one iteration. */
  public void advance() {
    if (state != Convergence.RUNNING) {
      return;
    }
    iterations++;
    a.times(direction, product);
    double curvature = Vectors.dot(product, product) + ridge * Vectors.dot(direction, direction);
    double step = square / curvature;
    Vectors.add(step, direction, w);
    Vectors.add(-step, product, residual);
    a.transposedTimes(residual, gradient);
    Vectors.add(-ridge, w, gradient);
    double before = square;
    square = Vectors.dot(gradient, gradient);
    judge();
    Vectors.addTo(gradient, square / before, direction);
  }

  /** Iterates to the end. */
  public void run() {
    while (state == Convergence.RUNNING) {
      advance();
    }
  }

  private void judge() {
    if (!Vectors.isFinite(square)) {
      state = Convergence.NOT_FINITE;
      Arrays.fill(w, Double.NaN);
    } else if (Math.sqrt(square) <= enough) {
      state = Convergence.CONVERGED;
    } else if (iterations == limit) {
      state = Convergence.LIMIT;
    }
  }

  /**
   * The state of the iteration, which ends with {@code CONVERGED}, {@code LIMIT} or {@code
   * NOT_FINITE}.
   */
  public Convergence state() {
    return state;
  }

  /** The number of iterations so far. */
  public int iterations() {
    return iterations;
  }

  /** The w so far, n elements; NaN where something is not finite. */
  public double[] solution() {
    return w;
  }
}
