package orrery.engine.studies.surface;

import java.util.List;
import java.util.Optional;
import orrery.engine.figure.Figure;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;
import orrery.engine.spec.Settings;
import orrery.engine.study.Description;
import orrery.engine.study.Finding;
import orrery.engine.study.Measurements;
import orrery.engine.study.Precision;
import orrery.engine.study.Quartiles;
import orrery.engine.study.Results;
import orrery.engine.study.Study;
import orrery.engine.study.Trial;

/**
 * A loss surface that can be seen whole: that of {@code w2 relu(w1 x)}. Its minima are a hyperbola.
 * Gradient descent stops at the nearest of them; the noise of small batches goes on along it, to
 * where it is flattest, since each step shrinks {@code w1² - w2²} by {@code 1 - rate² slope²}.
 */
public final class LossSurface implements Study {
  /** Of the start and of the picture. */
  static final double LEAST = -2;

  static final double MOST = 4;

  static final List<String> MEASURES =
      List.of(
          "imbalance",
          "batch-imbalance",
          "excess",
          "batch-excess",
          "moved",
          "critical-rate",
          "identity");

  /** An imbalance that is small beside the 10 of the default start. */
  private static final double BALANCED = 4;

  private static final ParameterTable PARAMETERS =
      ParameterTable.of(
          Parameter.number("w1", "Start w₁", LEAST, MOST, 0.3)
              .step(0.05)
              .about("the first weight at the start"),
          Parameter.number("w2", "Start w₂", LEAST, MOST, 3.2)
              .step(0.05)
              .about("the second weight at the start"),
          Parameter.number("rate", "Rate", 0.002, 0.3, 0.02)
              .logarithmic()
              .symbol("η")
              .about("how far a step goes along the gradient"),
          Parameter.integer("batch", "Batch", 1, Sample.SIZE, 2)
              .symbol("B")
              .about("how many of the 30 points a noisy step sees, drawn with replacement"),
          Parameter.integer("steps", "Steps", 100, 8000, 4000)
              .step(100)
              .about("how many steps are taken"),
          Parameter.choice("surface", "Surface", "full", "batch")
              .about("the loss that is drawn: of all points, or of the last batch"));

  @Override
  public String name() {
    return "loss-surface";
  }

  @Override
  public String title() {
    return "Loss surface";
  }

  @Override
  public Description description() {
    return Description.of(
            "Gradient descent stops at the first minimum of a valley; the noise of small batches"
                + " goes on along it to where it is flattest",
            "Blanc, Gupta, Valiant and Valiant 2020",
            "https://arxiv.org/abs/1904.09080")
        .measure("imbalance", "the imbalance w₁² - w₂² at the end of gradient descent")
        .measure("batch-imbalance", "the same at the end of descent on batches")
        .measure("excess", "the loss at the end of gradient descent, less the least there is")
        .measure("batch-excess", "the same of descent on batches")
        .measure("moved", "the distance of the end of gradient descent from the start")
        .measure("critical-rate", "the greatest rate at which any minimum is stable")
        .measure("identity", "the error of the equation for the imbalance: rounding")
        .measure("imbalance-of-descent", "the imbalance at each step of gradient descent")
        .measure("imbalance-of-batches", "the imbalance at each step of descent on batches")
        .finding("last.imbalance", "the median imbalance of gradient descent, at the last value")
        .finding("last.batch-imbalance", "the median imbalance of descent on batches")
        .finding("last.balanced-share", "the share of seeds whose batches end within 4 of balance")
        .finding("last.excess", "the median excess loss of gradient descent")
        .finding("last.moved", "the median distance that gradient descent went")
        .finding("last.critical-rate", "the median of the critical rates")
        .finding("last.identity", "the median error of the equation for the imbalance");
  }

  @Override
  public ParameterTable parameters() {
    return PARAMETERS;
  }

  @Override
  public List<String> controls() {
    return List.of("w1", "w2", "rate", "batch", "surface");
  }

  @Override
  public int seeds() {
    return 10;
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  @Override
  public List<String> measures() {
    return MEASURES;
  }

  @Override
  public double flops(Settings settings) {
    return WalkTrial.flops(settings);
  }

  @Override
  public long bytes(Settings settings) {
    return 50_000;
  }

  @Override
  public Trial start(Settings settings, long seed) {
    return new WalkTrial(settings, seed);
  }

  @Override
  public Figure figure(Results results) {
    return SurfaceFigure.of(results);
  }

  @Override
  public List<Finding> findings(Results results) {
    return List.of(
        last(results, "imbalance"),
        last(results, "batch-imbalance"),
        new Finding("last.balanced-share", balancedShare(results)),
        last(results, "excess"),
        last(results, "moved"),
        last(results, "critical-rate"),
        last(results, "identity"));
  }

  private static Finding last(Results results, String measure) {
    Quartiles quartiles = results.measure(measure);
    return new Finding("last." + measure, quartiles.mid()[results.axis().length - 1]);
  }

  private static double balancedShare(Results results) {
    int seeds = results.experiment().seeds();
    int balanced = 0;
    for (int seed = 0; seed < seeds; seed++) {
      Optional<Measurements> trial = results.trial(results.axis().length - 1, seed);
      if (trial.isPresent() && Math.abs(trial.get().scalars()[1]) < BALANCED) {
        balanced++;
      }
    }
    return (double) balanced / seeds;
  }
}
