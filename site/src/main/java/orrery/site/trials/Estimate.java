package orrery.site.trials;

import java.time.Duration;
import java.util.List;
import orrery.engine.math.Decimal;
import orrery.engine.study.Experiment;
import orrery.engine.study.Precision;
import orrery.site.progress.Phase;
import orrery.site.progress.Progress;
import orrery.site.progress.TimeText;

/**
 * A guess at the work of experiments, before it is done.
 *
 * @param trials their number
 * @param flops floating-point operations of all trials
 * @param training those of them that train networks
 * @param processors that compute
 */
public record Estimate(int trials, double flops, double training, int processors) {
  /** Operations of a processor in a second: half or twice as many, by the machine and the study. */
  private static final double RATE = 1e9;

  private static final double BILLION = 1e9;

  /** From so many seconds on, it is worth a word before it is begun, and a JVM of its own. */
  static final double LONG = 10;

  /** The work of experiments on a number of processors. */
  public static Estimate of(List<Experiment> experiments, int processors) {
    int trials = experiments.stream().mapToInt(Experiment::trials).sum();
    double flops = experiments.stream().mapToDouble(Experiment::flops).sum();
    double training =
        experiments.stream()
            .filter(one -> one.study().precision() == Precision.FLOAT32)
            .mapToDouble(Experiment::flops)
            .sum();
    return new Estimate(trials, flops, training, processors);
  }

  /** Begins the phase of its trials, with a word on it where it is much. */
  public void announce(Progress progress) {
    progress.begin(Phase.EXPERIMENTS, trials);
    double seconds = seconds(flops);
    if (seconds >= LONG) {
      String count = trials + (trials == 1 ? " trial, " : " trials, ");
      String work = Decimal.text(flops / BILLION, 2) + " billion floating-point operations";
      progress.say(count + work + ": about " + TimeText.of(time()));
    }
  }

  /** Returns how long it takes. */
  public Duration time() {
    return Duration.ofSeconds((long) Math.ceil(seconds(flops)));
  }

  /** Returns whether networks are trained for so many seconds: vectors do that quicker. */
  boolean trainsFor(double seconds) {
    return seconds(training) >= seconds;
  }

  private double seconds(double some) {
    return some / RATE / processors;
  }
}
