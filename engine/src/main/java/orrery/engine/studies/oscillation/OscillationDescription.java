package orrery.engine.studies.oscillation;

import orrery.engine.study.Description;

/** The meaning of the numbers of {@link ReluOscillation}. */
final class OscillationDescription {
  private OscillationDescription() {}

  static Description make() {
    Description description =
        Description.of(
                "A deep ReLU network folds a line into exponentially many pieces; a shallow one of as"
                    + " many parameters has room for few, and finds fewer",
                "Telgarsky 2016",
                "https://arxiv.org/abs/1602.04485")
            .measure(
                "error",
                "the root mean square error of the shallow network, by that of the best constant")
            .measure(
                "misclassified",
                "the share of the ends of pieces at which the trained network is on the wrong side of a half")
            .measure(
                "misclassified-least", "the least share that a network of so many units can reach")
            .measure("pieces", "the linear pieces of the deep network")
            .measure("maxima", "its local maxima")
            .measure("crossings", "how often it crosses a half")
            .measure("shallow-pieces", "the linear pieces of the trained shallow network")
            .measure("shallow-crossings", "how often that crosses a half")
            .measure("deep-parameters", "the parameters of the deep network")
            .measure("shallow-parameters", "the parameters of the shallow network")
            .measure("shallow-units", "the hidden units of the shallow network")
            .measure("target", "the function of the deep network, which is to be learnt")
            .measure("shallow", "the function of the trained shallow network");
    for (String measure : ReluOscillation.MEASURES) {
      String about = description.ofMeasure(measure).orElseThrow();
      description = description.finding(measure, "the median over starts: " + about);
    }
    return description
        .finding("error.best", "the error of the best start")
        .finding("success.share", "the share of the starts whose error ends below 0.1");
  }
}
