package orrery.engine.studies.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Field;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;
import orrery.engine.study.Grid;
import orrery.engine.study.Measurements;
import orrery.engine.study.Results;
import orrery.engine.study.Shape;
import orrery.engine.study.Trail;

/** The regions of the first seed's networks, with the line that is to be learnt. */
final class MapFigure {
  private static final int COLUMNS = 3;
  private static final int POINTS = 121;

  private MapFigure() {}

  static Figure of(Results results) {
    List<Panel> panels = new ArrayList<>();
    StringBuilder summary = new StringBuilder("Linear regions of ReLU networks with two inputs");
    for (int arm = 0; arm < results.arms(); arm++) {
      Results one = results.arm(arm);
      panels.add(panel(one));
      summary.append(arm == 0 ? ": " : "; ").append(words(one));
    }
    return new Figure(summary.append('.').toString(), panels, results.arms() > 1 ? COLUMNS : 0);
  }

  private static Panel panel(Results one) {
    List<Mark> marks = new ArrayList<>();
    Optional<Measurements> trial = one.trial(0, 0);
    if (trial.isPresent()) {
      addMap(marks, trial.get().shapes());
    }
    marks.add(wave());
    Axis x = Axis.linear("first input").between(-1, 1);
    return new Panel(title(one), x, Axis.linear("second input").between(-1, 1), marks);
  }

  private static void addMap(List<Mark> marks, List<Shape> shapes) {
    if (shapes.isEmpty()) {
      return; // nothing is drawn yet
    }
    Trail borders = (Trail) shapes.get(0);
    Grid choice = (Grid) shapes.get(1);
    List<String> sides = List.of("below", "above");
    marks.add(Field.classes("choice", sides, choice.x(), choice.y(), choice.z()));
    marks.add(new Mark.Line("", Tone.REFERENCE, false, borders.x(), borders.y()));
  }

  private static Mark wave() {
    double[] x = new double[POINTS];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = 2.0 * i / (x.length - 1) - 1;
      y[i] = WavyBoundary.height(x[i]);
    }
    return new Mark.Line("boundary", Tone.PRIMARY, false, x, y);
  }

  private static String name(Results one) {
    String network = one.experiment().at(0).text("network");
    return DepthOrWidth.folded(one.experiment().at(0)) ? network + ", folded" : network;
  }

  private static String title(Results one) {
    double start = one.measure("regions-start").mid()[0];
    double end = one.measure("regions").mid()[0];
    String counts = Double.isNaN(end) ? count(start) : count(start) + " → " + count(end);
    return Double.isNaN(start) ? name(one) : name(one) + ": " + counts + " regions";
  }

  private static String words(Results one) {
    double error = one.measure("test-error").mid()[0];
    return Double.isNaN(error)
        ? title(one)
        : title(one) + ", test error " + Decimal.text(100 * error, 2) + " %";
  }

  private static String count(double regions) {
    return Decimal.text(Math.floor(regions + 0.5));
  }
}
