package orrery.engine.studies.edge;

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
 * The greatest eigenvalue of the Hessian along gradient descent. It grows until it is 2 by the
 * learning rate, where descent on a quadratic would cease to be stable, and stays there while the
 * loss goes on falling (Cohen, Kaur, Li, Kolter and Talwalkar 2021).
 */
public final class EdgeOfStability implements Study {
  static final List<String> MEASURES =
      List.of("edge", "touch", "loss", "sharpness", "sharpness-start");

  private static final ParameterTable PARAMETERS =
      ParameterTable.of(
          Parameter.number("rate", "Learning rate", 0.001, 1, 0.1)
              .logarithmic()
              .symbol("η")
              .about("the learning rate, which stays as it is"),
          Parameter.integer("steps", "Steps", 100, 20_000, 6000)
              .logarithmic()
              .about("how long the network is trained, on all points at once"),
          Parameter.integer("width", "Width", 4, 64, 30)
              .about("how many units each of the two hidden layers has"));

  @Override
  public String name() {
    return "edge-of-stability";
  }

  @Override
  public String title() {
    return "Edge of stability";
  }

  @Override
  public Description description() {
    return EdgeDescription.make();
  }

  @Override
  public ParameterTable parameters() {
    return PARAMETERS;
  }

  @Override
  public List<String> controls() {
    return List.of("rate", "width");
  }

  @Override
  public int seeds() {
    return 3;
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  @Override
  public List<String> compared() {
    return List.of("rate");
  }

  @Override
  public List<String> measures() {
    return MEASURES;
  }

  @Override
  public double flops(Settings settings) {
    double perStep = EdgeTrial.flopsOfGradient(settings);
    double perMeasurement = 2 * perStep * EdgeTrial.PRODUCTS;
    return settings.number("steps") * (perStep + perMeasurement / EdgeTrial.STEPS_BETWEEN);
  }

  @Override
  public long bytes(Settings settings) {
    return 400_000L + 300L * Problem.parameters(settings.integer("width"));
  }

  @Override
  public Trial start(Settings settings, long seed) {
    return new EdgeTrial(settings, seed);
  }

  @Override
  public Figure figure(Results results) {
    return EdgeFigure.of(results);
  }

  @Override
  public Figure comparison(Results results) {
    return EdgeFigure.of(results);
  }

  /** Each measure at the last value of a sweep, and {@code finite.share}. */
  @Override
  public List<Finding> findings(Results results) {
    int last = results.axis().length - 1;
    List<Finding> findings = new ArrayList<>();
    for (String measure : MEASURES) {
      findings.add(new Finding(measure, results.measure(measure).mid()[last]));
    }
    double finite = results.share("loss", last, Double.POSITIVE_INFINITY);
    findings.add(new Finding("finite.share", finite));
    return findings;
  }
}
