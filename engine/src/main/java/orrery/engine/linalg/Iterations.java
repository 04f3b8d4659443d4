package orrery.engine.linalg;

/** Checks on the limits of iterations. */
final class Iterations {
  private Iterations() {}

  static void require(double tolerance, int limit) {
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("the tolerance must not be negative");
    }
    if (limit < 1) {
      throw new IllegalArgumentException("at least one iteration must be allowed");
    }
  }
}
