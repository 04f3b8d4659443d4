package orrery.engine.studies.terms;

import java.util.List;
import orrery.engine.figure.Figure;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;
import orrery.engine.spec.Settings;
import orrery.engine.study.Description;
import orrery.engine.study.Finding;
import orrery.engine.study.Precision;
import orrery.engine.study.Results;
import orrery.engine.study.SettingsConflict;
import orrery.engine.study.Study;
import orrery.engine.study.Trial;

/**
 * The error of a model as three terms (Bottou and Bousquet 2007): what its class cannot express,
 * what a finite sample hides, and what descent that stops has not reached. The first falls with the
 * degree, the second rises, and the third may well be negative: stopping early regularises.
 *
 * <p>The models are cosines up to a degree, fitted to noisy samples of a step, so that all terms
 * are exact.
 */
public final class ErrorTerms implements Study {
  static final List<String> MEASURES =
      List.of("approximation", "estimation", "optimisation", "empirical-optimisation", "error");

  private static final double[] DEGREES = {1, 2, 4, 8, 16, 32, 64};

  private static final ParameterTable PARAMETERS =
      ParameterTable.of(
          Parameter.integer("degree", "Degree", 1, 64, 16)
              .logarithmic()
              .sweptByDefault()
              .symbol("d")
              .about("the highest cosine of the model, which has one coefficient more"),
          Parameter.integer("samples", "Samples", 50, 2000, 400)
              .logarithmic()
              .symbol("n")
              .about("how many noisy values of the step there are"),
          Parameter.number("noise", "Noise", 0, 1, 0.3)
              .step(0.05)
              .symbol("σ")
              .about("the standard deviation of the noise on them"),
          Parameter.integer("steps", "Steps", 1, 10_000, 100)
              .logarithmic()
              .symbol("T")
              .about("how many steps descent takes, as long as the steepest direction allows"));

  @Override
  public String name() {
    return "error-terms";
  }

  @Override
  public String title() {
    return "Terms of the error";
  }

  @Override
  public Description description() {
    return Description.of(
            "The error of a model is what its class cannot express, what a sample hides, and what"
                + " descent has not reached; the last of these may be negative",
            "Bottou and Bousquet 2007",
            "https://papers.nips.cc/paper/3323-the-tradeoffs-of-large-scale-learning")
        .measure("approximation", "the squared distance of the best model from the step")
        .measure("estimation", "the squared distance of least squares from the best model")
        .measure("optimisation", "the error of descent less that of least squares")
        .measure("empirical-optimisation", "the same for the errors on the sample, never negative")
        .measure("error", "all three terms together")
        .finding("best.degree", "the degree of the least error of least squares, if it is swept")
        .finding("best.error", "the mean error of least squares there")
        .finding("last.approximation", "the approximation term at the last value of the sweep")
        .finding("last.estimation", "the mean estimation term there")
        .finding("last.theory-ratio", "the same by what theory expects for many samples")
        .finding("last.optimisation", "the mean optimisation term there")
        .finding("last.empirical-optimisation", "the mean of the same on the sample");
  }

  @Override
  public ParameterTable parameters() {
    return PARAMETERS;
  }

  @Override
  public List<String> controls() {
    return List.of("samples", "noise", "steps");
  }

  @Override
  public int seeds() {
    return 20;
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  /** Degrees up to a third of the samples: beyond, least squares has no finite expectation. */
  @Override
  public double[] sweep(Settings settings) {
    int count = 0;
    while (count < DEGREES.length && 3 * DEGREES[count] <= settings.number("samples")) {
      count++;
    }
    double[] degrees = new double[count];
    System.arraycopy(DEGREES, 0, degrees, 0, count);
    return degrees;
  }

  @Override
  public SettingsConflict conflict(Settings settings) {
    int most = settings.integer("samples") - 3;
    return settings.integer("degree") <= most
        ? SettingsConflict.NONE
        : new SettingsConflict(
            "degree",
            "so few samples do not determine a model of this degree; at most "
                + most
                + " is possible");
  }

  @Override
  public List<String> measures() {
    return MEASURES;
  }

  @Override
  public double flops(Settings settings) {
    return TermsTrial.flops(settings);
  }

  /** The covariance, and some matrices of its eigenvalue problem. */
  @Override
  public long bytes(Settings settings) {
    long features = settings.integer("degree") + 1L;
    return Double.BYTES * 6 * features * (features + 4);
  }

  @Override
  public Trial start(Settings settings, long seed) {
    return new TermsTrial(settings, seed);
  }

  @Override
  public Figure figure(Results results) {
    return TermsFigure.of(results);
  }

  @Override
  public List<Finding> findings(Results results) {
    Terms terms = Terms.of(results);
    int last = terms.last();
    int best = terms.best();
    boolean swept = results.experiment().sweeps("degree");
    return List.of(
        new Finding("best.degree", swept ? results.axis()[best] : Double.NaN),
        new Finding("best.error", terms.fitted(best)),
        new Finding("last.approximation", terms.approximation()[last]),
        new Finding("last.estimation", terms.estimation()[last]),
        new Finding("last.theory-ratio", terms.estimation()[last] / terms.theory()[last]),
        new Finding("last.optimisation", terms.optimisation()[last]),
        new Finding("last.empirical-optimisation", terms.empirical()[last]));
  }
}
