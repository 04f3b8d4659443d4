package orrery.engine.linalg;

import java.util.Arrays;

/**
 * The x of A x = b, for a symmetric positive definite operator.
 *
 * <pre>{@code
 * ConjugateGradient solver = new ConjugateGradient(hessian, b, 1e-8, 200);
 * solver.run();
 * double[] x = solver.solution();       // and solver.state() says how good it is
 * }</pre>
 *
 * <p>From x = 0, along directions that are conjugate to each other (Hestenes and Stiefel, 1952;
 * Golub and Van Loan, "Matrix Computations", section 11.3). In exact arithmetic it needs as many
 * iterations as there are different eigenvalues. One product and 10 n operations for an iteration.
 */
public final class ConjugateGradient {
  private final SymmetricOperator operator;
  private final int limit;
  private final double enough;
  private final double[] x;
  private final double[] residual;
  private final double[] direction;
  private final double[] product;
  private double square;
  private int piece;
  private int iterations;
  private Convergence state = Convergence.RUNNING;

  /**
   * Prepares the iteration.
   *
   * @param b as many elements as the operator's size
   * @param tolerance the residual |b - A x| that is small enough, as a share of |b|, at least 0
   * @param limit the greatest number of products, at least 1
   * @throws IllegalArgumentException if a number is out of range or {@code b} does not fit
   */
  public ConjugateGradient(SymmetricOperator operator, double[] b, double tolerance, int limit) {
    if (b.length != operator.size()) {
      throw new IllegalArgumentException("the vector does not fit the operator");
    }
    Iterations.require(tolerance, limit);
    this.operator = operator;
    this.limit = limit;
    x = new double[b.length];
    residual = b.clone();
    direction = b.clone();
    product = new double[b.length];
    square = Vectors.dot(b, b);
    enough = tolerance * Math.sqrt(square);
    judge();
  }

  /** Does the next piece of a product, and after the last one an iteration. */
  public void advance() {
    if (state != Convergence.RUNNING) {
      return;
    }
    operator.applyPiece(piece++, direction, product);
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
    double curvature = Vectors.dot(direction, product);
    if (curvature <= 0) {
      state = Convergence.INDEFINITE;
      return;
    }
    double step = square / curvature;
    Vectors.add(step, direction, x);
    Vectors.add(-step, product, residual);
    double before = square;
    square = Vectors.dot(residual, residual);
    judge();
    Vectors.addTo(residual, square / before, direction);
  }

  private void judge() {
    if (!Vectors.isFinite(square)) {
      state = Convergence.NOT_FINITE;
      Arrays.fill(x, Double.NaN);
    } else if (Math.sqrt(square) <= enough) {
      state = Convergence.CONVERGED;
    } else if (iterations == limit) {
      state = Convergence.LIMIT;
    }
  }

  /**
   * The state of the iteration, which ends with {@code CONVERGED}, {@code LIMIT}, {@code
   * NOT_FINITE}, or {@code INDEFINITE} where a direction p has p'A p of 0 or less.
   */
  public Convergence state() {
    return state;
  }

  /** The number of products so far. */
  public int iterations() {
    return iterations;
  }

  /**
   * |b - A x|, as the iteration carries it along; NaN or infinite where something is not finite.
   */
  public double residual() {
    return Math.sqrt(square);
  }

  /** The x so far; NaN where something is not finite. */
  public double[] solution() {
    return x;
  }
}
