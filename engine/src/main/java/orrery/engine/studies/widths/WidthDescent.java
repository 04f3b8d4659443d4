package orrery.engine.studies.widths;

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
 * Double descent over the width of a network both of whose layers are trained (Belkin, Hsu, Ma and
 * Mandal 2019; Nakkiran and others 2019). Its error peaks at the width from which on it can fit the
 * noise, with some more parameters than samples, and falls again; here it does not fall below the
 * first minimum. A little weight decay leaves no peak.
 */
public final class WidthDescent implements Study {
  private static final double[] WIDTHS = {1, 2, 4, 6, 8, 12, 16, 20, 24, 32, 64, 128};

  private static final ParameterTable PARAMETERS =
      ParameterTable.of(
          Parameter.integer("width", "Width", 1, 256, 20)
              .logarithmic()
              .sweptByDefault()
              .symbol("W")
              .about("how many hidden units the network has"),
          Parameter.integer("samples", "Samples", 50, 400, 150)
              .step(10)
              .symbol("n")
              .about("how many training examples there are"),
          Parameter.number("noise", "Noise", 0, 1, 0.5)
              .step(0.05)
              .symbol("σ")
              .about("the standard deviation of the noise on the training targets"),
          Parameter.number("decay", "Weight decay", 0, 0.1, 0)
              .logarithmic()
              .symbol("λ")
              .about("the weight of half the squared norm of all parameters"),
          Parameter.integer("steps", "Training steps", 500, 4000, 2000)
              .logarithmic()
              .about("how long the network is trained, by Adam on all examples at once"));

  @Override
  public String name() {
    return "width-descent";
  }

  @Override
  public String title() {
    return "Double descent of a trained network";
  }

  @Override
  public Description description() {
    return WidthDescription.make();
  }

  @Override
  public ParameterTable parameters() {
    return PARAMETERS;
  }

  @Override
  public List<String> controls() {
    return List.of("noise", "samples", "decay");
  }

  @Override
  public int seeds() {
    return 3;
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT32;
  }

  @Override
  public double[] sweep(Settings settings) {
    return WIDTHS.clone();
  }

  @Override
  public List<String> measures() {
    return List.of("test-error", "train-error", "parameters");
  }

  @Override
  public double flops(Settings settings) {
    return WidthTraining.flops(settings);
  }

  @Override
  public long bytes(Settings settings) {
    return WidthTraining.plan(settings).bytes();
  }

  @Override
  public Trial start(Settings settings, long seed) {
    return new WidthTraining(settings, seed);
  }

  @Override
  public Figure figure(Results results) {
    return WidthFigure.of(results);
  }

  @Override
  public Figure comparison(Results results) {
    return results.axis().length > 1
        ? WidthComparison.of(results)
        : Study.super.comparison(results);
  }

  @Override
  public List<Finding> findings(Results results) {
    int last = results.axis().length - 1;
    List<Finding> findings = new ArrayList<>();
    findings.add(new Finding("last.error", results.measure("test-error").mid()[last]));
    findings.add(new Finding("last.train", results.measure("train-error").mid()[last]));
    if (Landmarks.exist(results)) {
      findings.addAll(Landmarks.of(results).findings());
    }
    return findings;
  }
}
