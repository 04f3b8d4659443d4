package orrery.engine.kernel;

/** Checks on numbers that must be at least 0 and below 1. */
public final class Fractions {
  private Fractions() {}

  public static void require(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must be at least 0 and below 1");
    }
  }

  public static void requirePositive(String name, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(name + " must be above 0");
    }
  }
}
