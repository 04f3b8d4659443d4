package orrery.engine.studies.oscillation;

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
 * The triangle map composed with itself makes {@code 2^depth} linear pieces of {@code 6 depth + 1}
 * parameters. A network with one hidden layer and as many parameters has room for few of them
 * (Telgarsky, 2016), and trained by Adam it finds fewer still.
 *
 * <p>Each seed is a fresh start of the shallow network. {@code budget} gives it more parameters
 * than the deep one has: at a depth of 3, five to six times as many are enough for training to
 * succeed.
 */
public final class ReluOscillation implements Study {
  /** The relative error below which training has found the map. */
  static final double SUCCESS = 0.1;

  static final List<String> MEASURES =
      List.of(
          "error",
          "misclassified",
          "misclassified-least",
          "pieces",
          "maxima",
          "crossings",
          "shallow-pieces",
          "shallow-crossings",
          "deep-parameters",
          "shallow-parameters",
          "shallow-units");

  private static final ParameterTable PARAMETERS =
      ParameterTable.of(
              Parameter.integer("depth", "Depth", 1, 8, 4)
                  .symbol("k")
                  .about(
                      "how many triangle maps are composed, so how many layers the deep network has"),
              Parameter.integer("budget", "Parameter budget", 1, 16, 1)
                  .about(
                      "how many parameters the shallow network may have, as a multiple of the deep one's"),
              Parameter.integer("steps", "Training steps", 100, 20_000, 4000)
                  .logarithmic()
                  .about("how long the shallow network is trained, by Adam on 512 points"),
              Parameter.number("rate", "Learning rate", 1e-4, 0.1, 0.01)
                  .logarithmic()
                  .about("the learning rate of the first step; it falls to zero along a cosine"))
          .later(
              Parameter.choice("network", "Network", "shallow", "exact-shape", "3x16")
                  .about(
                      "one hidden layer, the shape that holds the map exactly, or three layers of 16"));

  @Override
  public String name() {
    return "relu-oscillation";
  }

  @Override
  public String title() {
    return "What depth buys";
  }

  @Override
  public Description description() {
    return OscillationDescription.make();
  }

  @Override
  public ParameterTable parameters() {
    return PARAMETERS;
  }

  @Override
  public List<String> controls() {
    return List.of("depth", "budget", "rate");
  }

  @Override
  public int seeds() {
    return 5;
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT32;
  }

  @Override
  public List<String> measures() {
    return MEASURES;
  }

  @Override
  public double flops(Settings settings) {
    return (double) OscillationTraining.plan(settings).flopsPerStep() * settings.integer("steps");
  }

  @Override
  public long bytes(Settings settings) {
    return OscillationTraining.plan(settings).bytes();
  }

  @Override
  public Trial start(Settings settings, long seed) {
    return new OscillationTraining(settings, seed);
  }

  @Override
  public Figure figure(Results results) {
    return results.experiment().sweep().exists()
        ? SweepFigure.of(results)
        : TrainingFigure.of(results);
  }

  @Override
  public Figure comparison(Results results) {
    return ComparisonFigure.of(results);
  }

  @Override
  public List<Finding> findings(Results results) {
    int last = results.axis().length - 1;
    List<Finding> findings = new ArrayList<>();
    for (String measure : MEASURES) {
      findings.add(new Finding(measure, results.measure(measure).mid()[last]));
    }
    Best best = Best.of(results, last);
    findings.add(new Finding("error.best", best.error()));
    findings.add(new Finding("success.share", results.share("error", last, SUCCESS)));
    if (results.experiment().sweep().exists()) {
      for (int value = 0; value <= last; value++) {
        String name = "success.share" + results.place(value);
        findings.add(new Finding(name, results.share("error", value, SUCCESS)));
      }
    }
    return findings;
  }
}
