package orrery.engine.studies.flow;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Field;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Handle;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.figure.Path;
import orrery.engine.math.Decimal;
import orrery.engine.spec.Settings;
import orrery.engine.study.Curve;
import orrery.engine.study.Measurements;
import orrery.engine.study.Results;
import orrery.engine.study.Shape;

/** The three ways over the loss, and how far they are apart. */
final class FlowFigure {
  private static final int GRID = 61;
  private static final String TO_FLOW = "from the flow of the loss";
  private static final String TO_CORRECTED = "from the corrected flow";

  private FlowFigure() {}

  static Figure of(Results results) {
    return new Figure(summary(results), List.of(plane(results), distances(results)));
  }

  /** The ways of the last value of the sweep, whose steps are the longest. */
  private static Panel plane(Results results) {
    int last = results.axis().length - 1;
    Settings settings = results.experiment().at(last);
    List<Mark> marks = new ArrayList<>();
    marks.add(loss());
    results.trial(last, 0).ifPresent(trial -> addWays(trial, marks));
    double w1 = settings.number("w1");
    double w2 = settings.number("w2");
    marks.add(new Handle("start", Tone.REFERENCE, "w1", "w2", w1, w2));
    String title = "Steps of " + settings.text("step");
    return new Panel(title, weights("w₁"), weights("w₂"), marks);
  }

  private static Axis weights(String label) {
    return Axis.linear(label).between(GradientFlow.LEAST, GradientFlow.MOST);
  }

  private static Field loss() {
    double[] places = new double[GRID];
    for (int i = 0; i < GRID; i++) {
      double share = (double) i / (GRID - 1);
      places[i] = GradientFlow.LEAST + share * (GradientFlow.MOST - GradientFlow.LEAST);
    }
    double[] loss = new double[GRID * GRID];
    for (int i = 0; i < loss.length; i++) {
      loss[i] = ProductLoss.at(places[i % GRID], places[i / GRID]);
    }
    return Field.of("loss", places, places, loss).logarithmic().between(1e-3, 10);
  }

  private static void addWays(Measurements trial, List<Mark> marks) {
    List<Shape> ways = trial.shapes();
    marks.add(path("flow of the loss", Tone.SECONDARY, ways.get(1)));
    marks.add(path("corrected flow", Tone.TERTIARY, ways.get(2)));
    marks.add(path("gradient descent", Tone.PRIMARY, ways.get(0)));
  }

  private static Path path(String name, Tone tone, Shape way) {
    return new Path(name, tone, way.numbers().get(0), way.numbers().get(1));
  }

  private static Panel distances(Results results) {
    return results.axis().length > 1 ? overSweep(results) : overTime(results);
  }

  private static Panel overSweep(Results results) {
    double[] x = results.axis();
    double[] error = results.measure("error").mid();
    double[] corrected = results.measure("corrected-error").mid();
    List<Mark> marks = new ArrayList<>();
    if (results.experiment().sweeps("step")) {
      marks.add(power("∝ h", x, error[0], 1));
      marks.add(power("∝ h²", x, corrected[0], 2));
    }
    marks.add(new Mark.Line(TO_FLOW, Tone.SECONDARY, false, x, error));
    marks.add(new Mark.Dots("", Tone.SECONDARY, x, error));
    marks.add(new Mark.Line(TO_CORRECTED, Tone.TERTIARY, false, x, corrected));
    marks.add(new Mark.Dots("", Tone.TERTIARY, x, corrected));
    return new Panel("Greatest distance", results.sweptAxis(), Axis.logarithmic("distance"), marks);
  }

  /** A power of the step size, through the error at the least one. */
  private static Mark power(String name, double[] steps, double first, int exponent) {
    double[] y = new double[steps.length];
    for (int i = 0; i < y.length; i++) {
      double times = steps[i] / steps[0];
      y[i] = first * (exponent == 1 ? times : times * times);
    }
    return new Mark.Line(name, Tone.REFERENCE, true, steps, y);
  }

  private static Panel overTime(Results results) {
    List<Mark> marks = new ArrayList<>();
    List<Curve> curves = results.curves();
    if (!curves.isEmpty()) {
      Curve flow = curves.get(0);
      Curve corrected = curves.get(1);
      marks.add(new Mark.Line(TO_FLOW, Tone.SECONDARY, false, flow.x(), flow.y()));
      marks.add(new Mark.Line(TO_CORRECTED, Tone.TERTIARY, false, flow.x(), corrected.y()));
    }
    Axis y = Axis.linear("distance").between(0, Double.NaN);
    return new Panel("Distance from descent", Axis.linear("time"), y, marks);
  }

  private static String summary(Results results) {
    double[] error = results.measure("error").mid();
    double[] corrected = results.measure("corrected-error").mid();
    String ways = "Gradient descent and two flows, from one start down to a valley of the loss.";
    if (Double.isNaN(error[0] + corrected[0] + error[error.length - 1])) {
      return ways;
    }
    if (!results.experiment().sweeps("step")) {
      return ways
          + " Descent strays from the flow of the loss by "
          + Decimal.text(error[0], 3)
          + " and from the corrected flow by "
          + Decimal.text(corrected[0], 3)
          + ".";
    }
    return ways
        + " Its greatest distance from the flow of the loss grows with the step size to the power "
        + Decimal.text(GradientFlow.slope(results, error), 3)
        + ", that from the corrected flow to the power "
        + Decimal.text(GradientFlow.slope(results, corrected), 3)
        + ".";
  }
}
