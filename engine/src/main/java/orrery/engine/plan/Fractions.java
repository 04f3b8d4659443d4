package orrery.engine.plan;

/** Checks on numbers that must be at least 0 and below 1. */
final class Fractions {
  private Fractions() {}

  static void require(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must be at least 0 and below 1");
    }
  }

  static void requirePositive(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(name + " must be above 0");
    }
  }
}
