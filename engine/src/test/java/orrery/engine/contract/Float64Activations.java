package orrery.engine.contract;

import orrery.engine.kernel.Activation;

/** Activations in float64, by the functions of the JDK. */
final class Float64Activations {
  private Float64Activations() {}

  static double value(Activation activation, double x) {
    return switch (activation) {
      case LINEAR -> x;
      case RELU -> Math.max(x, 0);
      case LEAKY_RELU -> x < 0 ? 0.01 * x : x;
      case TANH -> Math.tanh(x);
      case GELU -> x * normal(x);
    };
  }

  /** The derivative where the function's value is {@code h}. */
  static double slopeByValue(Activation activation, double h) {
    return switch (activation) {
      case RELU -> h > 0 ? 1 : 0;
      case LEAKY_RELU -> h > 0 ? 1 : 0.01;
      case TANH -> 1 - h * h;
      case LINEAR, GELU -> throw new IllegalArgumentException(activation.name());
    };
  }

  /** {@code Phi(x) + x Phi'(x)}. */
  static double geluSlope(double x) {
    return normal(x) + x * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  /**
   * The normal distribution function: {@code 1/2 + phi(x) (x + x^3/3 + x^5/(3 5) + ...)}
   * (Abramowitz and Stegun, 26.2.11).
   */
  static double normal(double x) {
    if (Math.abs(x) > 12) {
      return x > 0 ? 1 : 0;
    }
    double term = x;
    double sum = x;
    for (int i = 3; Math.abs(term) > 1e-18 * Math.abs(sum); i += 2) {
      term *= x * x / i;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }
}
