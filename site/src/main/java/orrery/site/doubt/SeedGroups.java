package orrery.site.doubt;

import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;

/** Groups of seeds of the size of the printed one, which share none with it or each other. */
final class SeedGroups {
  /** The number of groups beside the printed one. */
  static final int COUNT = 9;

  private SeedGroups() {}

  /**
   * Returns an experiment with the seeds of another group: those behind the printed ones, or before
   * them where there are no such numbers.
   *
   * @param group from 1 to {@link #COUNT}
   */
  static Experiment of(Experiment printed, int group) {
    double greatest =
        ExperimentParser.COMMON.parameters().get(ExperimentParser.COMMON.indexOf("seed")).maximum();
    long end = printed.seed() + (COUNT + 1L) * printed.seeds();
    long distance = (long) group * printed.seeds();
    long seed = printed.seed() + (end <= greatest + 1 ? distance : -distance);
    return printed.withSeeds(printed.seeds(), seed);
  }
}
