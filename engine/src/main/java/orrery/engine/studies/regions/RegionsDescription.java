package orrery.engine.studies.regions;

import orrery.engine.study.Description;

/** The meaning of the numbers of {@link DepthOrWidth}. */
final class RegionsDescription {
  private RegionsDescription() {}

  static Description make() {
    Description description =
        Description.of(
                "A deep ReLU network can have many more linear regions than a wide one of as many"
                    + " parameters; at random and after training it has fewer, and no more errors",
                "Hanin and Rolnick 2019",
                "https://arxiv.org/abs/1901.09021")
            .measure("test-error", "the share of 2000 new points on the wrong side")
            .measure("train-error", "the share of the training points on the wrong side")
            .measure(
                "regions-start",
                "the linear regions on the square before training, counted exactly")
            .measure("regions", "the linear regions after training")
            .measure("regions-most", "the number that no weights of this shape can exceed")
            .measure("parameters", "the number of parameters")
            .measure("choice", "the class that the network chooses at each place of a grid")
            .measure("borders", "the borders of the regions");
    for (String measure : DepthOrWidth.MEASURES) {
      String about = description.ofMeasure(measure).orElseThrow();
      description = description.finding(measure, "the median over starts: " + about);
    }
    return description.finding(
        "error.spread", "the greatest of the networks' median test errors less the least");
  }
}
