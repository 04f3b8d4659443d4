package orrery.engine.study;

import java.util.List;
import orrery.engine.math.Decimal;
import orrery.engine.math.Digest;
import orrery.engine.spec.Settings;

/**
 * A study with everything that decides its result.
 *
 * @param study the kind of experiment
 * @param settings a value for each parameter; that of the swept one is not used
 * @param sweep the values of the swept parameter
 * @param seeds how many seeds are run, from {@code seed} upwards
 * @param seed the first seed
 */
public record Experiment(Study study, Settings settings, Sweep sweep, int seeds, long seed) {

  /** Returns the study with its default settings. */
  public static Experiment of(Study study) {
    return ExperimentParser.parse(study, List.of(), List.of()).orElseThrow();
  }

  /** The settings of the trials at one value of the sweep. */
  public Settings at(int value) {
    return sweep.at(settings, value);
  }

  /** Returns whether it differs from another only by having more seeds. */
  public boolean hasMoreSeedsThan(Experiment other) {
    return seeds > other.seeds
        && new Experiment(study, settings, sweep, other.seeds, seed)
            .digest()
            .equals(other.digest());
  }

  private String digest() {
    Digest digest = new Digest();
    addTo(digest);
    return digest.text();
  }

  /** Returns whether a parameter has several values. */
  public boolean sweeps(String name) {
    return sweep.values().length > 1 && sweep.parameter().equals(name);
  }

  /**
   * The value of a parameter of the study, or of {@code seeds} and {@code seed}, as an author would
   * type it. That of a parameter with several values is not used.
   */
  public String text(String name) {
    if (ExperimentParser.COMMON.indexOf(name) >= 0) {
      return Decimal.text(name.equals("seed") ? (double) seed : seeds);
    }
    return sweep.parameter().equals(name) ? at(0).text(name) : settings.text(name);
  }

  /** The number of trials: one for each value of the sweep and each seed. */
  public int trials() {
    return sweep.values().length * seeds;
  }

  /** The approximate number of floating-point operations of all trials. */
  public double flops() {
    double sum = 0;
    for (int value = 0; value < sweep.values().length; value++) {
      sum += study.flops(at(value));
    }
    return sum * seeds;
  }

  /** Adds everything that decides the result to a digest. */
  public void addTo(Digest digest) {
    digest.add(study.name());
    settings.addTo(digest);
    digest.add(sweep.parameter());
    for (double value : sweep.values()) {
      digest.add(value);
    }
    digest.add((long) seeds);
    digest.add(seed);
  }
}
