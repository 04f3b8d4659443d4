package orrery.engine.studies.widths;

import orrery.engine.study.Description;

/** The meaning of the numbers of {@link WidthDescent}. */
final class WidthDescription {
  private WidthDescription() {}

  static Description make() {
    return Description.of(
            "The test error of a network that is trained on noisy data peaks at the width from which"
                + " on it fits them; a little weight decay takes the peak away",
            "Nakkiran and others 2019",
            "https://arxiv.org/abs/1912.02292")
        .measure(
            "test-error",
            "the mean squared error on new examples, against the target without noise")
        .measure("train-error", "the mean squared error on the training examples")
        .measure("parameters", "the number of parameters, ten for each unit and one")
        .measure("test", "the test error along training")
        .measure("train", "the training error along training")
        .finding("last.error", "the test error at the last value of the sweep")
        .finding("last.train", "the training error there")
        .finding(
            "first-minimum.width",
            "the width of the least error before there are as many parameters as samples; this and"
                + " all that has to do with the peak is unknown without one, a rise by a half and a"
                + " fall")
        .finding("first-minimum.error", "the test error there")
        .finding("peak.width", "the width of the greatest error from there on")
        .finding("peak.error", "the test error there")
        .finding("rise.ratio", "the test error of the peak by that of the first minimum")
        .finding("peak.ratio", "the test error of the peak by the last one")
        .finding("last.ratio", "the last test error by that of the first minimum")
        .finding(
            "fit.width",
            "the least width whose training error is below 0.005; infinite if there is none");
  }
}
