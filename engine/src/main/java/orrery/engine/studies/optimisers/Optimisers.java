package orrery.engine.studies.optimisers;

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
import orrery.engine.study.Sweep;
import orrery.engine.study.Trial;

/**
 * How many steps optimisers take down a quadratic bowl, against its condition number. Gradient
 * descent takes a number in proportion to it, momentum one in proportion to its root (Polyak 1964;
 * Nesterov 2004, section 2.1.4), and adaptive methods one that hardly depends on it, as long as the
 * axes of the bowl are those of the coordinates.
 */
public final class Optimisers implements Study {
  static final List<String> MEASURES = List.of("steps", "steps-aligned");

  private static final ParameterTable PARAMETERS =
      ParameterTable.of(
          Parameter.number("kappa", "Condition number", 1, 1e4, 100)
              .logarithmic()
              .sweptByDefault()
              .symbol("κ")
              .about("the greatest eigenvalue of the bowl by the least"),
          Parameter.choice("optimizer", "Optimiser", Method.NAMES.toArray(new String[0]))
              .about("how the next step is found; the first three have their optimal constants"),
          Parameter.number("rotation", "Rotation", 0, 45, 45)
              .step(1)
              .unit("°")
              .about("by how much the axes of the bowl are turned against the coordinates"),
          Parameter.number("tolerance", "Tolerance", 1e-12, 0.1, 1e-8)
              .logarithmic()
              .about("the share of the first loss at which a start is at the bottom"),
          Parameter.number("rate", "Learning rate", 0, 3, 0)
              .logarithmic()
              .about("that of adam, adagrad and rmsprop; 0 takes 0.01, 0.5 and 0.01"),
          Parameter.integer("dimension", "Dimension", 2, 50, 20)
              .symbol("d")
              .about("how many coordinates there are"));

  @Override
  public String name() {
    return "optimisers";
  }

  @Override
  public String title() {
    return "Optimisers and conditioning";
  }

  @Override
  public Description description() {
    return OptimisersDescription.make();
  }

  @Override
  public ParameterTable parameters() {
    return PARAMETERS;
  }

  @Override
  public List<String> controls() {
    return List.of("optimizer", "rotation", "rate");
  }

  @Override
  public int seeds() {
    return 5;
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  @Override
  public double[] sweep(Settings settings) {
    return new double[] {10, 30, 100, 300, 1000};
  }

  /** Gradient descent, with momentum, and Adam. */
  @Override
  public Sweep arms(Settings settings) {
    return new Sweep("optimizer", new double[] {0, 1, 3});
  }

  @Override
  public List<String> measures() {
    return MEASURES;
  }

  static double flopsPerStep(Settings settings) {
    return 20 * settings.number("dimension");
  }

  @Override
  public double flops(Settings settings) {
    double steps = Math.min(OptimisersTrial.MAX_STEPS, Method.expectedSteps(settings));
    return 2 * steps * flopsPerStep(settings);
  }

  @Override
  public long bytes(Settings settings) {
    return 32_000;
  }

  @Override
  public Trial start(Settings settings, long seed) {
    return new OptimisersTrial(settings, seed);
  }

  @Override
  public Figure figure(Results results) {
    return DescentsFigure.of(results);
  }

  @Override
  public Figure comparison(Results results) {
    return DescentsFigure.of(results);
  }

  /**
   * {@code steps}, {@code steps-aligned}: at the last value of the sweep; {@code theory.ratio}: the
   * steps by those of the theory; {@code aligned.ratio}: by those where nothing is turned; {@code
   * slope}: of the steps against the condition number, on logarithmic scales.
   */
  @Override
  public List<Finding> findings(Results results) {
    int last = results.axis().length - 1;
    double[] steps = results.measure("steps").mid();
    double[] aligned = results.measure("steps-aligned").mid();
    double theory = Method.theory(results.experiment().at(last));
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding("steps", steps[last]));
    findings.add(new Finding("steps-aligned", aligned[last]));
    findings.add(new Finding("theory.ratio", steps[last] / theory));
    findings.add(new Finding("aligned.ratio", steps[last] / aligned[last]));
    if (results.experiment().sweeps("kappa")) {
      findings.add(new Finding("slope", LogSlope.of(results.axis(), steps)));
      findings.add(new Finding("slope-aligned", LogSlope.of(results.axis(), aligned)));
    }
    return findings;
  }
}
