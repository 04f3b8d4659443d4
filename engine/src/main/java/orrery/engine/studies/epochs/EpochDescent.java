package orrery.engine.studies.epochs;

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
 * The risk of linear regression while it is trained. It falls while fast features are learnt, rises
 * while they fit what the slow ones have yet to explain, and falls again when those are learnt
 * (Heckel and Yilmaz 2020; Pezeshki, Mitra, Bengio and Lajoie 2021).
 *
 * <p>Training is gradient flow, so that time is the number of small steps times their size; it is
 * solved exactly.
 */
public final class EpochDescent implements Study {
  private static final ParameterTable PARAMETERS =
      ParameterTable.of(
          Parameter.integer("samples", "Samples", 50, 400, 100)
              .step(10)
              .symbol("n")
              .about("how many training examples there are"),
          Parameter.number("noise", "Noise", 0, 2, 0.3)
              .step(0.05)
              .symbol("σ")
              .about("the standard deviation of the noise on the training targets"),
          Parameter.number("scale", "Slow scale", 0.01, 1, 0.05)
              .logarithmic()
              .symbol("a")
              .about("the standard deviation of the five slow features, where the fast have 1"));

  @Override
  public String name() {
    return "epoch-descent";
  }

  @Override
  public String title() {
    return "Double descent along training";
  }

  @Override
  public Description description() {
    return EpochsDescription.make();
  }

  @Override
  public ParameterTable parameters() {
    return PARAMETERS;
  }

  @Override
  public List<String> controls() {
    return List.of("samples", "noise", "scale");
  }

  @Override
  public int seeds() {
    return 20;
  }

  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  @Override
  public List<String> measures() {
    return Landmarks.NAMES;
  }

  @Override
  public double flops(Settings settings) {
    return TwoScales.flops(settings.integer("samples")) + GradientFlow.flops(TwoScales.FEATURES);
  }

  /** The inputs, by rows and by columns, and some matrices of the eigenvalue problem. */
  @Override
  public long bytes(Settings settings) {
    long features = TwoScales.FEATURES;
    return Double.BYTES * features * (2L * settings.integer("samples") + 6 * features);
  }

  @Override
  public Trial start(Settings settings, long seed) {
    return new FlowTrial(settings, seed);
  }

  @Override
  public Figure figure(Results results) {
    return results.experiment().sweep().exists()
        ? SweepFigure.of(results)
        : CourseFigure.of(results);
  }

  @Override
  public List<Finding> findings(Results results) {
    Landmarks marks = Landmarks.of(results, results.axis().length - 1);
    return List.of(
        new Finding("minimum.time", marks.minimumTime()),
        new Finding("minimum.risk", marks.minimum()),
        new Finding("peak.time", marks.peakTime()),
        new Finding("peak.risk", marks.peak()),
        new Finding("peak.ratio", marks.peak() / marks.minimum()),
        new Finding("back.time", marks.backTime()),
        new Finding("end.risk", marks.end()),
        new Finding("end.ratio", marks.end() / marks.minimum()));
  }
}
