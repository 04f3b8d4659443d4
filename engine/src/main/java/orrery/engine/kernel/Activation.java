package orrery.engine.kernel;

/** A function applied to each value of a layer. NaN stays NaN. */
public enum Activation {
  /** {@code h = z}. */
  LINEAR(0),
  /** {@code h = max(z, 0)}, with derivative 0 at 0. */
  RELU(1),
  /**
   * {@code h = z} above 0, {@code 0.01 z} below (Maas, Hannun and Ng, 2013), derivative 0.01 at 0.
   */
  LEAKY_RELU(2),
  /** {@code h = tanh(z)}. */
  TANH(1),
  /**
   * {@code h = z Phi(z)} with the normal distribution function {@code Phi(z) = (1 + erf(z / sqrt
   * 2)) / 2} (Hendrycks and Gimpel, 2016, equation 2).
   */
  GELU(5);

  private final int flops;

  Activation(int flops) {
    this.flops = flops;
  }

  /** Operations for each value. */
  int flops() {
    return flops;
  }
}
