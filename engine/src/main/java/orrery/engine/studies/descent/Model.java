package orrery.engine.studies.descent;

import orrery.engine.linalg.Matrix;

/**
 * A regression problem of one trial: a design matrix, what is regressed on it, and how the solution
 * is judged.
 */
interface Model {

  /** Draws what is random. Called once, before everything else. */
  void draw();

  /** Writes rows {@code from} to {@code to} (exclusive) of the {@code n x N} design matrix. */
  void design(Matrix design, int from, int to);

  /** The regression targets, one for each row of the design. */
  double[] targets();

  /** The approximate number of floating-point operations per row of the design. */
  double flopsPerRow();

  /** The number of test examples that {@link #judge} evaluates. */
  int tests();

  /** The sum of the squared errors over test examples {@code from} to {@code to} (exclusive). */
  double judge(double[] solution, int from, int to);

  /** The test error against the target without noise, from the sum over all test examples. */
  double testError(double sum);

  /** The expectation of the test error in theory, or NaN if there is none. */
  default double theory() {
    return Double.NaN;
  }

  /** The same with the best of all ridges, or NaN if there is none. */
  default double bestRidge() {
    return Double.NaN;
  }

  /** The fit of infinitely many features, to be computed. */
  default Limit limit() {
    return Limit.NONE;
  }
}
