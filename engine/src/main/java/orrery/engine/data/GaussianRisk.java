package orrery.engine.data;

/**
 * The exact expected risk of minimum-norm least squares on {@code p} of {@code D} isotropic
 * Gaussian coordinates (Belkin, Hsu and Xu, "Two models of double descent for weak features", 2019,
 * Theorem 1).
 *
 * <p>With {@code n} samples of {@code y = x'beta + sigma eps}, and {@code beta} split into the part
 * inside the chosen coordinates and the part outside, which acts as more noise:
 *
 * <pre>{@code
 * p <= n - 2:  (|out|^2 + sigma^2) (1 + p / (n - p - 1))
 * p >= n + 2:  |in|^2 (1 - n / p) + (|out|^2 + sigma^2) (1 + n / (p - n - 1))
 * between:     infinite
 * }</pre>
 *
 * <p>Where nothing acts as noise or there is no feature, the solution is not amplified and the risk
 * is finite for every {@code p}.
 */
public final class GaussianRisk {
  private GaussianRisk() {}

  /**
   * The expected squared error on a new example, its noise included.
   *
   * @param samples {@code n}, at least 1
   * @param features {@code p}, at least 0
   * @param inside {@code |in|^2}
   * @param outside {@code |out|^2}
   * @param noise {@code sigma^2}
   */
  public static double minimumNorm(
      int samples, int features, double inside, double outside, double noise) {
    double unseen = outside + noise;
    double missed = features <= samples ? 0 : inside * (1 - (double) samples / features);
    if (features == 0 || unseen == 0) {
      return missed + unseen;
    }
    if (Math.abs(samples - features) <= 1) {
      return Double.POSITIVE_INFINITY;
    }
    double amplified =
        features < samples
            ? (double) features / (samples - features - 1)
            : (double) samples / (features - samples - 1);
    return missed + unseen * (1 + amplified);
  }
}
