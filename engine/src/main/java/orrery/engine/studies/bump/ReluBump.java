package orrery.engine.studies.bump;

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
 * Two ways to build a curve of rectified linear units, without any training: a bar chart, four
 * units a bar, whose greatest error falls with the width of a bar; and dots that are joined, one
 * unit a dot, whose error falls with its square, where the curve has a second derivative.
 */
public final class ReluBump implements Study {
  static final List<String> MEASURES = List.of("bars-error", "dots-error", "bound");

  private static final double[] PIECES = {20, 40, 80, 160};

  /** A valley and a hill, as somebody might draw them. */
  private static final String DRAWING =
      "807264564a403834343a485a70889eb2c4d2dce2e4e0d8ccbcaa988880828a98";

  private static final ParameterTable PARAMETERS =
      ParameterTable.of(
          Parameter.integer("pieces", "Pieces", 2, 160, 20)
              .logarithmic()
              .sweptByDefault()
              .symbol("K")
              .about("how many bars there are, or lines between dots"),
          Parameter.choice("target", "Target", "sines", "parabola", "step", "drawn")
              .about("the curve that is built: one of ours, or the reader's"),
          Parameter.curve("drawing", "Drawing", DRAWING)
              .about("the curve that is drawn by hand, for the last of these targets"),
          Parameter.number("edge", "Edge", 1e-7, 0.1, 0.01)
              .logarithmic()
              .symbol("ε")
              .about("how wide the edges of bars are"),
          Parameter.choice("precision", "Precision", "f64", "f32")
              .about("whether units are computed in double or in single precision"));

  @Override
  public String name() {
    return "relu-bump";
  }

  @Override
  public String title() {
    return "Curves of few units";
  }

  @Override
  public Description description() {
    return Description.of(
            "A curve is built of bars or of joined dots, and dots need far fewer units",
            "DeVore, Hanin and Petrova 2021",
            "https://arxiv.org/abs/2012.14501")
        .measure("bars-error", "the greatest error of the bars")
        .measure("dots-error", "the greatest error of the joined dots")
        .measure("bound", "what the second derivative allows dots; infinite where there is none")
        .measure("target", "the curve that is built")
        .measure("bars", "the sum of the bars")
        .measure("dots", "the joined dots")
        .finding("bars.order", "the order in which the error of bars falls, over all pieces")
        .finding("dots.order", "the same of joined dots")
        .finding("last.bars-error", "the greatest error of the bars, at the last value of a sweep")
        .finding("last.dots-error", "that of the joined dots")
        .finding("last.bound", "what the second derivative allows these");
  }

  @Override
  public ParameterTable parameters() {
    return PARAMETERS;
  }

  @Override
  public List<String> controls() {
    return List.of("target", "drawing", "edge", "precision");
  }

  @Override
  public int seeds() {
    return 1;
  }

  /** Units of single precision are computed on the processor as well. */
  @Override
  public Precision precision() {
    return Precision.FLOAT64;
  }

  @Override
  public double[] sweep(Settings settings) {
    return PIECES.clone();
  }

  @Override
  public List<String> measures() {
    return MEASURES;
  }

  @Override
  public double flops(Settings settings) {
    return BumpTrial.flops(settings);
  }

  @Override
  public long bytes(Settings settings) {
    return 50_000;
  }

  @Override
  public Trial start(Settings settings, long seed) {
    return new BumpTrial(settings);
  }

  @Override
  public Figure figure(Results results) {
    return BumpFigure.of(results);
  }

  @Override
  public List<Finding> findings(Results results) {
    double[] bars = results.measure("bars-error").mid();
    double[] dots = results.measure("dots-error").mid();
    int last = bars.length - 1;
    return List.of(
        new Finding("bars.order", order(results, bars)),
        new Finding("dots.order", order(results, dots)),
        new Finding("last.bars-error", bars[last]),
        new Finding("last.dots-error", dots[last]),
        new Finding("last.bound", results.measure("bound").mid()[last]));
  }

  /** The power of the number of pieces by which an error falls; NaN if these are not swept. */
  static double order(Results results, double[] errors) {
    double[] pieces = results.axis();
    int last = pieces.length - 1;
    return results.experiment().sweeps("pieces")
        ? Elementary.log(errors[0] / errors[last]) / Elementary.log(pieces[last] / pieces[0])
        : Double.NaN;
  }
}
