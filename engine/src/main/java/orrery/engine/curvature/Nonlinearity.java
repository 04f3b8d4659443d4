package orrery.engine.curvature;

import orrery.engine.kernel.Activation;
import orrery.engine.math.Elementary;

/** Activations in float64 with their first and second derivatives. */
final class Nonlinearity {
  private static final double LEAK = 0.01;

  private Nonlinearity() {}

  /** Returns whether the second derivative is zero wherever it exists. */
  static boolean isPiecewiseLinear(Activation activation) {
    return switch (activation) {
      case LINEAR, RELU, LEAKY_RELU -> true;
      case TANH, GELU -> false;
    };
  }

  /** Returns whether the derivatives of an activation are here. */
  static boolean isKnown(Activation activation) {
    return switch (activation) {
      case LINEAR, RELU, LEAKY_RELU, TANH -> true;
      case GELU -> false;
    };
  }

  /** Replaces {@code z} by {@code f(z)} from one index to another, and writes {@code f'(z)}. */
  static void apply(
      Activation activation, double[] values, double[] derivatives, int from, int to) {
    for (int i = from; i < to; i++) {
      double z = values[i];
      switch (activation) {
        case LINEAR -> derivatives[i] = 1;
        case RELU -> {
          values[i] = z < 0 ? 0 : z; // NaN passes
          derivatives[i] = z <= 0 ? 0 : 1;
        }
        case LEAKY_RELU -> {
          values[i] = z < 0 ? LEAK * z : z;
          derivatives[i] = z <= 0 ? LEAK : 1;
        }
        case TANH -> {
          double h = Elementary.tanh(z);
          values[i] = h;
          derivatives[i] = 1 - h * h;
        }
        case GELU -> throw new IllegalArgumentException("GELU is not known here");
      }
    }
  }

  /** Returns {@code f''(z)} of tanh, from its value and its derivative. */
  static double secondDerivative(double value, double derivative) {
    return -2 * value * derivative;
  }
}
