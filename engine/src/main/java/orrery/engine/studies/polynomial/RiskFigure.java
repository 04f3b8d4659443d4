package orrery.engine.studies.polynomial;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;
import orrery.engine.study.Experiment;
import orrery.engine.study.Quartiles;
import orrery.engine.study.Results;

/** Risk, squared bias and variance against what is swept, and the condition number below them. */
final class RiskFigure {
  private RiskFigure() {}

  static Figure of(Results results) {
    return new Figure(summary(results), List.of(risks(results), conditions(results)));
  }

  private static Panel risks(Results results) {
    double[] x = results.axis();
    Quartiles risk = results.measure("risk");
    List<Mark> marks = new ArrayList<>();
    addThreshold(results, marks);
    addBand(results, marks, "risk, middle half", Tone.PRIMARY, risk);
    marks.add(line(results, "variance at the points", Tone.REFERENCE, true, "variance-at-points"));
    marks.add(line(results, "squared bias", Tone.SECONDARY, false, "bias"));
    marks.add(line(results, "variance", Tone.TERTIARY, true, "variance"));
    marks.add(new Mark.Line("risk", Tone.PRIMARY, false, x, risk.mid()));
    Axis y = Axis.logarithmic("mean squared error").fromBelow(risk.low(), 10, 1e-30);
    return new Panel("", results.sweptAxis(), y, marks);
  }

  private static Panel conditions(Results results) {
    Quartiles condition = results.measure("condition");
    List<Mark> marks = new ArrayList<>();
    addThreshold(results, marks);
    addBand(results, marks, "condition number, middle half", Tone.TERTIARY, condition);
    marks.add(line(results, "condition number", Tone.TERTIARY, false, "condition"));
    return new Panel("", results.sweptAxis(), Axis.logarithmic("condition number"), marks);
  }

  private static Mark line(
      Results results, String name, Tone tone, boolean dashed, String measure) {
    return new Mark.Line(name, tone, dashed, results.axis(), results.measure(measure).mid());
  }

  /**
   * Adds a band where seeds differ: all but the drawn noise is the same on points that are fixed.
   */
  private static void addBand(
      Results results, List<Mark> marks, String name, Tone tone, Quartiles quartiles) {
    Experiment experiment = results.experiment();
    if (experiment.seeds() > 1 && DesignPoints.random(experiment.at(0))) {
      marks.add(new Mark.Band(name, tone, results.axis(), quartiles.low(), quartiles.high()));
    }
  }

  private static void addThreshold(Results results, List<Mark> marks) {
    if (Landmarks.exist(results)) {
      double at = results.experiment().at(0).number("samples") - 1;
      double[] x = results.axis();
      if (x[0] <= at && at <= x[x.length - 1]) {
        marks.add(new Mark.Rule("d + 1 = n", at));
      }
    }
  }

  private static String summary(Results results) {
    if (!Landmarks.exist(results)) {
      return "Risk, squared bias and variance of the fit, and the condition number, against "
          + results.experiment().sweep().parameter()
          + ".";
    }
    Landmarks marks = Landmarks.of(results);
    String course =
        marks.peaks()
            ? "falls to "
                + at(marks, marks.first())
                + ", rises to "
                + at(marks, marks.peak())
                + ", and ends at "
                + at(marks, marks.last())
            : "has no peak: it goes from " + at(marks, 0) + " to " + at(marks, marks.last());
    return "Against the degree, the risk " + course + ".";
  }

  private static String at(Landmarks marks, int index) {
    return Decimal.text(marks.risk()[index], 3)
        + " at degree "
        + Decimal.text(marks.degree()[index]);
  }
}
