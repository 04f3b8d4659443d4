package orrery.engine.studies.descent;

import orrery.engine.study.Description;

/** The meaning of the numbers of {@link DoubleDescent}. */
final class DescentDescription {
  private DescentDescription() {}

  static Description make() {
    return Description.of(
            "The test error of least squares falls with the number of features, peaks where there"
                + " are as many as samples, and falls again",
            "Belkin, Hsu, Ma and Mandal 2019",
            "https://arxiv.org/abs/1812.11118")
        .measure(
            "test-error",
            "the mean squared error on new examples, against the target without noise")
        .measure("train-error", "the mean squared error on the training examples")
        .measure("norm", "the Euclidean norm of the coefficients")
        .measure(
            "theory",
            "the expectation of the test error for Gaussian coordinates: exact without ridge, for many samples with one")
        .measure("best-ridge", "the same with the best of all ridges, for many samples")
        .measure(
            "limit",
            "the test error of infinitely many features: of the kernel's fit (random ReLU features, computed from five features a sample on), or of the ridge T on the strong directions alone (spiked)")
        .finding("last.error", "the test error at the last value of the sweep")
        .finding("last.norm", "the norm of the coefficients at the last value of the sweep")
        .finding("limit.error", "the test error of infinitely many features, where it is computed")
        .finding("limit.ratio", "the test error at the last value of the sweep by that")
        .finding(
            "first-minimum.features",
            "the number of features of the least error before the threshold; this and all that has to do with the peak is unknown without one, a rise by a half and a fall")
        .finding("first-minimum.error", "the test error there")
        .finding(
            "minimum-before.samples",
            "the number of samples of the least error before the threshold, where samples are swept")
        .finding("minimum-before.error", "the test error there")
        .finding(
            "back.samples",
            "the number of samples with which the error is down there again, after the peak; infinite if it never is")
        .finding("peak.features", "the number of features of the greatest error from there on")
        .finding("peak.samples", "the number of samples of the greatest error from there on")
        .finding("peak.error", "the test error there")
        .finding("peak.ratio", "the test error of the peak by the last one")
        .finding("norm.ratio", "the greatest norm by the last one");
  }
}
