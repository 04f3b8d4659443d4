package orrery.engine.studies.optimisers;

import orrery.engine.study.Description;

/** The meaning of the numbers of {@link Optimisers}. */
final class OptimisersDescription {
  private OptimisersDescription() {}

  static Description make() {
    return Description.of(
            "Gradient descent takes steps in proportion to the condition number, momentum in"
                + " proportion to its root, and Adam hardly more as long as the axes of the bowl are"
                + " those of the coordinates",
            "Polyak 1964",
            "https://doi.org/10.1016/0041-5553(64)90137-5")
        .measure("steps", "the steps until the loss is a given share of the first one")
        .measure("steps-aligned", "the same where the axes of the bowl are the coordinates")
        .measure("loss", "the loss by the first one")
        .finding("steps", "the median number of steps, at the last condition number")
        .finding("steps-aligned", "the same where the axes of the bowl are the coordinates")
        .finding(
            "theory.ratio", "the steps by those of the theory, for gd the ones of the worst start")
        .finding("aligned.ratio", "the steps by those where nothing is turned")
        .finding("slope", "the power of the condition number that the steps grow with")
        .finding("slope-aligned", "the same where nothing is turned");
  }
}
