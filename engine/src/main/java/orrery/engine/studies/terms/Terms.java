package orrery.engine.studies.terms;

import java.util.Optional;
import orrery.engine.spec.Settings;
import orrery.engine.study.Measurements;
import orrery.engine.study.Results;

/**
 * The mean terms over seeds along a sweep: means, since these add up to the mean error.
 *
 * @param theory the mean estimation term that is expected for fixed noise and many samples
 */
record Terms(
    double[] approximation,
    double[] estimation,
    double[] optimisation,
    double[] empirical,
    double[] theory) {

  static Terms of(Results results) {
    double[] approximation = mean(results, 0);
    double[] theory = new double[approximation.length];
    for (int i = 0; i < theory.length; i++) {
      theory[i] = theory(results.experiment().at(i), approximation[i]);
    }
    return new Terms(approximation, mean(results, 1), mean(results, 2), mean(results, 3), theory);
  }

  /** The mean of a measure over the seeds that are known, at each value of the sweep. */
  private static double[] mean(Results results, int measure) {
    double[] mean = new double[results.axis().length];
    for (int value = 0; value < mean.length; value++) {
      double sum = 0;
      int known = 0;
      for (int seed = 0; seed < results.experiment().seeds(); seed++) {
        Optional<Measurements> trial = results.trial(value, seed);
        double one = trial.isEmpty() ? Double.NaN : trial.get().scalars()[measure];
        if (!Double.isNaN(one)) {
          sum += one;
          known++;
        }
      }
      mean[value] = known == 0 ? Double.NaN : sum / known;
    }
    return mean;
  }

  /**
   * {@code (sigma^2 + approximation) (d + 1) / (n - d - 2)}, exact for Gaussian features: what the
   * model leaves out is noise as well.
   */
  private static double theory(Settings settings, double approximation) {
    double noise = settings.number("noise");
    double degree = settings.number("degree");
    double free = settings.number("samples") - degree - 2;
    return (noise * noise + approximation) * (degree + 1) / free;
  }

  int last() {
    return theory.length - 1;
  }

  /** The error of least squares. */
  double fitted(int value) {
    return approximation[value] + estimation[value];
  }

  /** The error of descent that stops. */
  double stopped(int value) {
    return fitted(value) + optimisation[value];
  }

  /** The place of the least error of least squares; -1 before any is known. */
  int best() {
    int best = -1;
    for (int value = 0; value <= last(); value++) {
      if (!Double.isNaN(fitted(value)) && (best < 0 || fitted(value) < fitted(best))) {
        best = value;
      }
    }
    return best;
  }
}
