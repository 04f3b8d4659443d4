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

  /**
   * The excess risk of ridge regression where samples and features are many: its limit as both grow
   * in proportion (Hastie, Montanari, Rosset and Tibshirani, "Surprises in high-dimensional
   * ridgeless least squares interpolation", 2022, corollary 5). For isotropic features it is
   *
   * <pre>{@code
   * |out|^2 + |in|^2 l^2 m' + t^2 g (m - l m'),   g = p / n,  l = ridge / n,  t^2 = |out|^2 + sigma^2
   * }</pre>
   *
   * <p>with m(-l) and m'(-l) the mean of 1 / (s + l) and of its square over the eigenvalues s of
   * the sample covariance, of which Marchenko and Pastur say that g l m^2 + (1 - g + l) m = 1.
   *
   * @param samples {@code n}, at least 1
   * @param features {@code p}, at least 1
   * @param inside {@code |in|^2}
   * @param outside {@code |out|^2}
   * @param noise {@code sigma^2}
   * @param ridge the weight of the squared norm beside the sum of squared errors, positive
   */
  public static double ofManyWithRidge(
      int samples, int features, double inside, double outside, double noise, double ridge) {
    double shape = (double) features / samples;
    double penalty = ridge / samples;
    double linear = 1 - shape + penalty;
    double root = Math.sqrt(linear * linear + 4 * shape * penalty);
    // The same number in two ways, of which one does not cancel.
    double mean = linear > 0 ? 2 / (linear + root) : (root - linear) / (2 * shape * penalty);
    double meanSquare = mean * (shape * mean + 1) / root;
    return outside
        + inside * penalty * penalty * meanSquare
        + (outside + noise) * shape * (mean - penalty * meanSquare);
  }

  /**
   * The ridge for which the risk of many is least: {@code p t^2 / |in|^2}, as the prior of the
   * target says (Dobriban and Wager, "High-dimensional asymptotics of prediction", 2018).
   */
  public static double bestRidge(int features, double inside, double outside, double noise) {
    return features * (outside + noise) / inside;
  }
}
