package orrery.engine.studies.flow;

import java.util.List;
import orrery.engine.figure.Figure;
import orrery.engine.math.Elementary;
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
 * How far gradient descent strays from the flow that it is a discretisation of. The distance is of
 * first order in the step size; from the flow of the loss with a correction, {@code L + (h/4) |grad
 * L|^2}, it is of second order (Barrett and Dherin 2021).
 *
 * <p>The loss is {@code (w1 w2 - 1)^2 / 2}, whose minima are a hyperbola. Nothing is random.
 */
public final class GradientFlow implements Study {
  /** Of the start and of the picture. */
  static final double LEAST = -0.5;

  static final double MOST = 2.5;

  private static final double[] STEPS = {0.0125, 0.025, 0.05, 0.1, 0.2, 0.4};

  private static final ParameterTable PARAMETERS =
      ParameterTable.of(
          Parameter.number("step", "Step size", 0.0125, 0.4, 0.1)
              .logarithmic()
              .sweptByDefault()
              .symbol("h")
              .about("how far a step of descent goes along the gradient"),
          Parameter.number("time", "Time", 0.4, 8, 4)
              .step(0.2)
              .symbol("T")
              .about("how long the flows are followed: there are T/h steps"),
          Parameter.number("w1", "Start w₁", LEAST, MOST, 1.2)
              .step(0.05)
              .about("the first weight at the start"),
          Parameter.number("w2", "Start w₂", LEAST, MOST, 0.3)
              .step(0.05)
              .about("the second weight at the start"),
          Parameter.flag("term", "Correction", true)
              .about("whether the corrected flow has the term that corrects it"));

  @Override
  public String name() {
    return "gradient-flow";
  }

  @Override
  public String title() {
    return "Gradient flow";
  }

  @Override
  public Description description() {
    return Description.of(
            "Gradient descent strays from its flow by the first power of the step size, and from"
                + " the flow of a corrected loss by the second",
            "Barrett and Dherin 2021",
            "https://arxiv.org/abs/2009.11162")
        .measure("error", "the greatest distance between descent and the flow of the loss")
        .measure("corrected-error", "the greatest distance to the flow of the corrected loss")
        .measure("ratio", "the first of these distances by the second")
        .measure("distance", "the distance to the flow of the loss at each time")
        .measure("corrected-distance", "the distance to the flow of the corrected loss")
        .finding("error.slope", "the order of the error, from the two least step sizes")
        .finding("corrected.slope", "the order of the corrected error, from the same two")
        .finding("last.error", "the error at the last value of the sweep")
        .finding("last.corrected-error", "the corrected error at the last value of the sweep");
  }

  @Override
  public ParameterTable parameters() {
    return PARAMETERS;
  }

  @Override
  public List<String> controls() {
    return List.of("w1", "w2", "time", "term");
  }

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
    return STEPS.clone();
  }

  @Override
  public List<String> measures() {
    return List.of("error", "corrected-error", "ratio");
  }

  @Override
  public double flops(Settings settings) {
    return FlowTrial.flops(settings);
  }

  @Override
  public long bytes(Settings settings) {
    return FlowTrial.bytes(settings);
  }

  @Override
  public Trial start(Settings settings, long seed) {
    return new FlowTrial(settings);
  }

  @Override
  public Figure figure(Results results) {
    return FlowFigure.of(results);
  }

  @Override
  public List<Finding> findings(Results results) {
    double[] error = results.measure("error").mid();
    double[] corrected = results.measure("corrected-error").mid();
    return List.of(
        new Finding("error.slope", slope(results, error)),
        new Finding("corrected.slope", slope(results, corrected)),
        new Finding("last.error", error[error.length - 1]),
        new Finding("last.corrected-error", corrected[error.length - 1]));
  }

  /** The slope between the two least step sizes, on logarithmic axes; NaN without two. */
  static double slope(Results results, double[] errors) {
    double[] steps = results.axis();
    return results.experiment().sweeps("step")
        ? Elementary.log(errors[1] / errors[0]) / Elementary.log(steps[1] / steps[0])
        : Double.NaN;
  }
}
