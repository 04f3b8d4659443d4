package orrery.engine.studies.descent;

import java.util.List;
import orrery.engine.figure.Figure;
import orrery.engine.math.RandomStream;
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
 * The error of minimum-norm (or ridge) least squares against the number of features. It falls,
 * peaks where there are as many features as samples, and falls again (Belkin, Hsu, Ma and Mandal
 * 2019; Hastie, Montanari, Rosset and Tibshirani 2022).
 *
 * <p>{@code model: relu} takes random ReLU features of Gaussian inputs; {@code model: gaussian} the
 * first of many independent Gaussian coordinates, for which there is a theory; {@code model:
 * spiked} a few strong directions and many weak ones, for benign overfitting. The test error is the
 * excess risk, against the target without noise, so that 0 is perfect.
 */
public final class DoubleDescent implements Study {
  /** The sweep of random features, as multiples of the number of samples. */
  private static final double[] RATIOS = {
    0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1, 1.05, 1.1, 1.2, 1.5, 2, 3, 5, 8, 10
  };

  /** The sweep of Gaussian coordinates; it ends at all there are. */
  private static final double[] GAUSSIAN_RATIOS = {
    0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.86, 0.9, 0.94, 1, 1.06, 1.1, 1.14, 1.2, 1.3, 1.5,
    1.75, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 10
  };

  /** The sweep of spiked directions, which ends far from the threshold. */
  private static final double[] SPIKED_RATIOS = {
    0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.5, 2, 3, 5, 10, 20, 40, 80
  };

  static final List<String> MEASURES =
      List.of("test-error", "train-error", "norm", "theory", "best-ridge", "limit");

  private static final int MOST_FEATURES = 4000;

  private static final ParameterTable PARAMETERS =
      ParameterTable.of(
          Parameter.integer("features", "Features", 1, MOST_FEATURES, 100)
              .logarithmic()
              .sweptByDefault()
              .symbol("N")
              .about("how many features are fitted"),
          Parameter.choice("model", "Model", "relu", "gaussian", "spiked")
              .about(
                  "random ReLU features, the first of many Gaussian coordinates, or five strong"
                      + " directions and many weak ones"),
          Parameter.integer("samples", "Samples", 10, 400, 100)
              .step(10)
              .symbol("n")
              .about("how many training examples there are"),
          Parameter.number("noise", "Noise", 0, 2, 0.3)
              .step(0.05)
              .symbol("σ")
              .about("the standard deviation of the noise on the training targets"),
          Parameter.number("ridge", "Ridge", 0, 10, 0)
              .logarithmic()
              .symbol("λ")
              .about("the weight of the squared norm; 0 gives the minimum-norm solution"),
          Parameter.integer("dimension", "Input dimension", 3, 50, 10)
              .symbol("d")
              .about("the dimension of the inputs (random ReLU features)"),
          Parameter.integer("coordinates", "Coordinates", 20, 1000, 200)
              .symbol("D")
              .about("how many coordinates the target depends on (Gaussian coordinates)"),
          Parameter.number("tail", "Tail", 0.1, 1000, 10)
              .logarithmic()
              .symbol("T")
              .about("the variance that the weak directions share (spiked directions)"),
          Parameter.integer("test", "Test examples", 50, 2000, 500)
              .about("how many examples the test error is measured on (random ReLU features)"));

  @Override
  public String name() {
    return "double-descent";
  }

  @Override
  public String title() {
    return "Double descent";
  }

  @Override
  public Description description() {
    return DescentDescription.make();
  }

  @Override
  public ParameterTable parameters() {
    return PARAMETERS;
  }

  @Override
  public List<String> controls() {
    return List.of("noise", "samples", "ridge");
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
  public double[] sweep(Settings settings) {
    int samples = settings.integer("samples");
    if (spiked(settings)) {
      return Widths.of(SPIKED_RATIOS, samples, SpikedDirections.STRONG + 1, MOST_FEATURES);
    }
    return gaussian(settings)
        ? Widths.of(GAUSSIAN_RATIOS, samples, 1, settings.integer("coordinates"))
        : Widths.of(RATIOS, samples, 1, MOST_FEATURES);
  }

  @Override
  public SettingsConflict conflict(Settings settings) {
    int features = settings.integer("features");
    if (gaussian(settings) && features > settings.integer("coordinates")) {
      return new SettingsConflict(
          "features",
          "features must be at most "
              + settings.text("coordinates")
              + ", the number of coordinates, not "
              + settings.text("features"));
    }
    return spiked(settings) && features <= SpikedDirections.STRONG
        ? new SettingsConflict(
            "features",
            "features must be at least 6, five strong directions and a weak one, not "
                + settings.text("features"))
        : SettingsConflict.NONE;
  }

  static boolean gaussian(Settings settings) {
    return settings.choice("model").equals("gaussian");
  }

  static boolean spiked(Settings settings) {
    return settings.choice("model").equals("spiked");
  }

  @Override
  public List<String> measures() {
    return MEASURES;
  }

  @Override
  public double flops(Settings settings) {
    double samples = settings.number("samples");
    double features = settings.number("features");
    double small = Math.min(samples, features);
    double solving =
        small * small * Math.max(samples, features)
            + small * small * small / 3
            + 16 * samples * features;
    if (gaussian(settings)) {
      return solving + RandomStream.FLOPS_OF_NORMAL * samples * settings.number("coordinates");
    }
    if (spiked(settings)) {
      return solving + RandomStream.FLOPS_OF_NORMAL * samples * features;
    }
    int inputs = settings.integer("dimension");
    double tests = settings.number("test");
    double limit =
        ReluFeatures.isNearLimit(settings) ? KernelLimit.flops(inputs, samples, tests) : 0;
    return solving
        + (samples + tests) * (2 * features + RandomStream.FLOPS_OF_NORMAL) * inputs
        + RandomStream.FLOPS_OF_NORMAL * features * inputs
        + limit;
  }

  /**
   * The design matrix and two copies for its factors, the Gram matrix and its factor, the matrix of
   * the kernel, the data.
   */
  @Override
  public long bytes(Settings settings) {
    long samples = settings.integer("samples");
    long features = settings.integer("features");
    long small = Math.min(samples, features);
    long data =
        gaussian(settings)
            ? samples * settings.integer("coordinates")
            : (samples + settings.integer("test") + features) * settings.integer("dimension");
    return Double.BYTES * (3 * samples * features + 2 * small * small + samples * samples + data);
  }

  @Override
  public Trial start(Settings settings, long seed) {
    return new DescentTrial(settings, model(settings, seed));
  }

  private static Model model(Settings settings, long seed) {
    if (spiked(settings)) {
      return new SpikedDirections(settings, seed);
    }
    return gaussian(settings)
        ? new GaussianCoordinates(settings, seed)
        : new ReluFeatures(settings, seed);
  }

  @Override
  public Figure figure(Results results) {
    return DescentFigure.of(results);
  }

  @Override
  public Figure comparison(Results results) {
    return DescentComparison.of(results);
  }

  @Override
  public List<Finding> findings(Results results) {
    return Landmarks.of(results).findings();
  }
}
