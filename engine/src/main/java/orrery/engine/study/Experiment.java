package orrery.engine.study;

import java.util.List;
import orrery.engine.math.Decimal;
import orrery.engine.math.Digest;
import orrery.engine.spec.Settings;

/**
 * A study with everything that decides its result.
 *
 * @param study the kind of experiment
 * @param settings a value for each parameter; those of the swept one and of the arms are not used
 * @param sweep the values along the axis
 * @param arms the values of a second parameter, which are compared with one another: each has an
 *     axis of its own
 * @param seeds how many seeds are run, from {@code seed} upwards
 * @param seed the first seed
 */
public record Experiment(
    Study study, Settings settings, Sweep sweep, Sweep arms, int seeds, long seed) {

  /** Returns the study with its default settings. */
  public static Experiment of(Study study) {
    return ExperimentParser.parse(study, List.of(), List.of()).orElseThrow();
  }

  /** The settings of the trials at one value of the sweep; with arms, those of the first. */
  public Settings at(int value) {
    return at(0, value);
  }

  /** The settings of the trials of one arm, at one value of the sweep. */
  public Settings at(int arm, int value) {
    return sweep.at(arms.at(settings, arm), value);
  }

  /** The experiment that one arm is by itself. */
  public Experiment arm(int arm) {
    return new Experiment(study, arms.at(settings, arm), sweep, Sweep.none(), seeds, seed);
  }

  /** The experiment with other seeds. */
  public Experiment withSeeds(int count, long first) {
    return new Experiment(study, settings, sweep, arms, count, first);
  }

  /** Returns whether it differs from another only by having more seeds. */
  public boolean hasMoreSeedsThan(Experiment other) {
    return seeds > other.seeds && withSeeds(other.seeds, seed).digest().equals(other.digest());
  }

  private String digest() {
    Digest digest = new Digest();
    addTo(digest);
    return digest.text();
  }

  /** Returns whether a parameter has several values along the axis. */
  public boolean sweeps(String name) {
    return sweep.varies(name);
  }

  /** Returns whether a parameter has several values that are compared. */
  public boolean compares(String name) {
    return arms.varies(name);
  }

  /**
   * The value of a parameter of the study, or of {@code seeds} and {@code seed}, as an author would
   * type it. That of a parameter with several values is not used.
   */
  public String text(String name) {
    if (ExperimentParser.COMMON.indexOf(name) >= 0) {
      return Decimal.text(name.equals("seed") ? (double) seed : seeds);
    }
    return at(0).text(name);
  }

  /** The number of trials: one for each arm, each value of the sweep and each seed. */
  public int trials() {
    return arms.values().length * sweep.values().length * seeds;
  }

  /** The approximate number of floating-point operations of all trials. */
  public double flops() {
    double sum = 0;
    for (int arm = 0; arm < arms.values().length; arm++) {
      for (int value = 0; value < sweep.values().length; value++) {
        sum += study.flops(at(arm, value));
      }
    }
    return sum * seeds;
  }

  /** Adds everything that decides the result to a digest. */
  public void addTo(Digest digest) {
    digest.add(study.name());
    settings.addTo(digest);
    sweep.addTo(digest);
    if (arms.exists()) {
      arms.addTo(digest);
    }
    digest.add((long) seeds);
    digest.add(seed);
  }
}
