package orrery.engine.studies.widths;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;
import orrery.engine.study.Peak;
import orrery.engine.study.Quartiles;
import orrery.engine.study.Results;

/** Test and training error, along a sweep or along training. */
final class WidthFigure {
  static final Axis ERROR =
      Axis.linear("squared error (test: without noise)").between(0, Double.NaN);

  private WidthFigure() {}

  static Figure of(Results results) {
    List<Mark> marks = new ArrayList<>();
    if (results.axis().length > 1) {
      double[] x = results.axis();
      Quartiles train = results.measure("train-error");
      addThreshold(results, marks);
      add(marks, x, results.measure("test-error"), train);
      Panel panel = new Panel("", results.sweptAxis(), ERROR, marks);
      return new Figure(summary(results), List.of(panel));
    }
    if (!results.curves().isEmpty()) {
      double[] x = results.curves().get(0).x();
      add(marks, x, results.curve("test", 0), results.curve("train", 0));
    }
    double end = results.experiment().at(0).number("steps");
    Axis steps = Axis.linear("training step").counting().between(0, end);
    Axis error =
        Axis.logarithmic(ERROR.label()).fromBelow(results.measure("test-error").low(), 10, 1e-9);
    return new Figure(summaryOfTraining(results), List.of(new Panel("", steps, error, marks)));
  }

  private static void add(List<Mark> marks, double[] x, Quartiles test, Quartiles train) {
    marks.add(new Mark.Band("test error, middle half", Tone.PRIMARY, x, test.low(), test.high()));
    marks.add(new Mark.Line("training error", Tone.SECONDARY, false, x, train.mid()));
    marks.add(new Mark.Line("test error", Tone.PRIMARY, false, x, test.mid()));
  }

  static void addThreshold(Results results, List<Mark> marks) {
    double[] x = results.axis();
    double at = Landmarks.threshold(results);
    if (Landmarks.exist(results) && x[0] <= at && at <= x[x.length - 1]) {
      marks.add(new Mark.Rule("parameters = n", at));
    }
  }

  static String summary(Results results) {
    if (!Landmarks.exist(results)) {
      return "Test and training error of the trained network against "
          + results.experiment().sweep().parameter()
          + ".";
    }
    Landmarks marks = Landmarks.of(results);
    Peak peak = marks.peak();
    String course =
        peak.isDistinct()
            ? "falls to "
                + at(marks, peak.first())
                + ", rises to "
                + at(marks, peak.at())
                + ", and ends at "
                + at(marks, peak.last())
            : "has no peak: it goes from " + at(marks, 0) + " to " + at(marks, peak.last());
    return "Against the width of the trained network, the median test error " + course + ".";
  }

  private static String at(Landmarks marks, int index) {
    return Decimal.text(marks.test()[index], 3) + " at width " + Decimal.text(marks.width()[index]);
  }

  private static String summaryOfTraining(Results results) {
    double error = results.measure("test-error").mid()[0];
    String text =
        "Test and training error of a network of width "
            + results.experiment().at(0).text("width")
            + " while it is trained";
    return Double.isNaN(error)
        ? text + "."
        : text + ". The test error ends at " + Decimal.text(error, 3) + ".";
  }
}
