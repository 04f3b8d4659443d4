package orrery.engine.studies.oscillation;

import java.util.Optional;
import orrery.engine.study.Measurements;
import orrery.engine.study.Results;

/**
 * The start that led furthest, and the one still being trained.
 *
 * @param finished the trial of the smallest error, if one is finished
 * @param underWay the trial that is being trained, if there is one
 */
record Best(Optional<Measurements> finished, Optional<Measurements> underWay) {

  /** Looks through the seeds at one value of the sweep. */
  static Best of(Results results, int value) {
    Optional<Measurements> finished = Optional.empty();
    Optional<Measurements> underWay = Optional.empty();
    for (int seed = 0; seed < results.experiment().seeds(); seed++) {
      Optional<Measurements> trial = results.trial(value, seed);
      if (trial.isPresent() && Double.isNaN(error(trial.get()))) {
        underWay = trial;
      } else if (trial.isPresent()
          && (finished.isEmpty() || error(trial.get()) < error(finished.get()))) {
        finished = trial;
      }
    }
    return new Best(finished, underWay);
  }

  /** The smallest error, or NaN before there is one. */
  double error() {
    return finished.isPresent() ? error(finished.get()) : Double.NaN;
  }

  private static double error(Measurements trial) {
    return trial.scalars()[ReluOscillation.MEASURES.indexOf("error")];
  }
}
