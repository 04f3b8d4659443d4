package orrery.engine.study;

import orrery.engine.math.Decimal;
import orrery.engine.plan.LimitExceeded;
import orrery.engine.plan.Plan;
import orrery.engine.spec.Settings;

/** Limits on what an experiment may take, checked before anything is allocated or computed. */
final class Limits {
  /** The most floating-point operations an experiment may take: about ten minutes of one core. */
  static final double MOST_FLOPS = 1e12;

  /** The most trials: what is known of each stays in memory, some kilobytes with its curves. */
  static final int MOST_TRIALS = 10_000;

  private Limits() {}

  /** Returns the exceeded limit, with its number, or the conflict that the study finds. */
  static SettingsConflict conflict(Experiment experiment) {
    if (experiment.trials() > MOST_TRIALS) {
      return new SettingsConflict("seeds", tooMany(experiment));
    }
    for (int arm = 0; arm < experiment.arms().values().length; arm++) {
      for (int value = 0; value < experiment.sweep().values().length; value++) {
        SettingsConflict conflict = conflict(experiment, experiment.at(arm, value));
        if (conflict.exists()) {
          return conflict;
        }
      }
    }
    return work(experiment);
  }

  private static String tooMany(Experiment experiment) {
    int values = experiment.sweep().values().length;
    int arms = experiment.arms().values().length;
    return "this experiment would have "
        + experiment.trials()
        + " trials, "
        + (arms > 1 ? arms + " times " : "")
        + values
        + " values for each of "
        + experiment.seeds()
        + " seeds; at most "
        + MOST_TRIALS
        + " are allowed";
  }

  private static SettingsConflict conflict(Experiment experiment, Settings settings) {
    SettingsConflict conflict = experiment.study().conflict(settings);
    if (conflict.exists()) {
      return conflict;
    }
    try {
      long bytes = experiment.study().bytes(settings);
      if (bytes > Plan.MAX_BYTES) {
        throw new LimitExceeded("a trial needs", bytes, "bytes", Plan.MAX_BYTES);
      }
      return SettingsConflict.NONE;
    } catch (LimitExceeded limit) {
      return new SettingsConflict(experiment.sweep().parameter(), limit.getMessage());
    }
  }

  private static SettingsConflict work(Experiment experiment) {
    double flops = experiment.flops();
    return flops <= MOST_FLOPS
        ? SettingsConflict.NONE
        : new SettingsConflict(
            "seeds",
            "this experiment would take "
                + Decimal.text(flops / 1e9, 3)
                + " billion operations; at most "
                + Decimal.text(MOST_FLOPS / 1e9, 3)
                + " billion are allowed");
  }
}
