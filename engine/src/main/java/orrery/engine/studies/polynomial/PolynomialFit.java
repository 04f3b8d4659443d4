package orrery.engine.studies.polynomial;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Figure;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;
import orrery.engine.spec.Settings;
import orrery.engine.study.Description;
import orrery.engine.study.Finding;
import orrery.engine.study.Precision;
import orrery.engine.study.Results;
import orrery.engine.study.Study;
import orrery.engine.study.Trial;

/**
 * The error of a polynomial that is fitted to noisy points of a curve by minimum-norm (or ridge)
 * least squares, against its degree. On evenly spaced points it peaks by many powers of ten where
 * there are as many coefficients as points; on Chebyshev nodes there is hardly a hill (Trefethen,
 * "Approximation Theory and Approximation Practice", 2013, chapters 13 and 14).
 *
 * <p>The fit is linear in the data, so bias and variance come exactly from the matrix of that map,
 * and nothing is sampled but random points. The noise that each seed draws is for the eye alone.
 */
public final class PolynomialFit implements Study {
  static final List<String> MEASURES =
      List.of("risk", "bias", "variance", "variance-at-points", "condition");

  private static final ParameterTable PARAMETERS =
      ParameterTable.of(
          Parameter.integer("degree", "Degree", 0, 200, 19)
              .logarithmic()
              .sweptByDefault()
              .symbol("d")
              .about("the degree of the polynomial, which has one coefficient more"),
          Parameter.choice("points", "Points", "even", "chebyshev", "random")
              .about("evenly spaced points, Chebyshev nodes, or points drawn uniformly"),
          Parameter.integer("samples", "Samples", 10, 60, 20)
              .symbol("n")
              .about("how many points of the curve are seen"),
          Parameter.number("noise", "Noise", 0, 1, 0.3)
              .step(0.05)
              .symbol("σ")
              .about("the standard deviation of the noise on them"),
          Parameter.number("weight", "Weight", 0, 2, 1)
              .step(0.1)
              .symbol("α")
              .about("how dear high degrees are: Legendre polynomial j has the factor (1 + j)^-α"),
          Parameter.number("ridge", "Ridge", 0, 1, 0)
              .logarithmic()
              .symbol("λ")
              .about("the weight of the squared norm; 0 gives the minimum-norm solution"),
          Parameter.choice("target", "Target", "sine", "step")
              .about("the curve: one and a half waves of a sine, or a step from -1 to 1"));

  @Override
  public String name() {
    return "polynomial-fit";
  }

  @Override
  public String title() {
    return "Polynomial fit";
  }

  @Override
  public Description description() {
    return PolynomialDescription.make();
  }

  @Override
  public ParameterTable parameters() {
    return PARAMETERS;
  }

  @Override
  public List<String> controls() {
    return List.of("points", "noise", "ridge");
  }

  /** One, since only random points differ from seed to seed. */
  @Override
  public int seeds() {
    return 1;
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  @Override
  public double[] sweep(Settings settings) {
    return Degrees.of(settings.integer("samples"));
  }

  @Override
  public List<String> measures() {
    return MEASURES;
  }

  @Override
  public double flops(Settings settings) {
    return FitTrial.flopsOfSolving(settings) + FitTrial.flopsOfJudging(settings);
  }

  /** The design matrix, what its decomposition holds, and the curves. */
  @Override
  public long bytes(Settings settings) {
    long samples = settings.integer("samples");
    long features = settings.integer("degree") + 1L;
    long small = Math.min(samples, features);
    return Double.BYTES * (8 * samples * features + 4 * small * small + 2_000);
  }

  @Override
  public Trial start(Settings settings, long seed) {
    return new FitTrial(settings, seed);
  }

  @Override
  public Figure figure(Results results) {
    int values = results.axis().length;
    boolean areFits = values == 1 || (Landmarks.exist(results) && values <= FitFigure.MAX_PANELS);
    return areFits ? FitFigure.of(results) : RiskFigure.of(results);
  }

  @Override
  public List<Finding> findings(Results results) {
    int last = results.axis().length - 1;
    List<Finding> findings = new ArrayList<>();
    for (String measure : List.of("risk", "bias", "variance", "condition")) {
      findings.add(new Finding("last." + measure, results.measure(measure).mid()[last]));
    }
    if (Landmarks.exist(results)) {
      findings.addAll(Landmarks.of(results).findings());
    }
    return findings;
  }
}
