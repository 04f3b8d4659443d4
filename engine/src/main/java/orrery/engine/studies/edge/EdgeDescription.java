package orrery.engine.studies.edge;

import orrery.engine.study.Description;

/** The meaning of the numbers of {@link EdgeOfStability}. */
final class EdgeDescription {
  private EdgeDescription() {}

  static Description make() {
    Description description =
        Description.of(
                "Gradient descent sharpens the loss until it is about to become unstable, and goes"
                    + " on at this edge",
                "Cohen and others 2021",
                "https://arxiv.org/abs/2103.00065")
            .measure(
                "edge",
                "half the learning rate times the sharpness, as a median over the last sixth of"
                    + " training; 1 is the edge")
            .measure("touch", "the first measured step at which the edge is reached")
            .measure("loss", "the mean squared error")
            .measure("sharpness", "the greatest eigenvalue of the Hessian of the loss")
            .measure("sharpness-start", "the sharpness before training");
    for (String measure : EdgeOfStability.MEASURES) {
      String about = description.ofMeasure(measure).orElseThrow();
      description = description.finding(measure, "the median over starts: " + about);
    }
    return description.finding("finite.share", "the share of the starts that do not diverge");
  }
}
