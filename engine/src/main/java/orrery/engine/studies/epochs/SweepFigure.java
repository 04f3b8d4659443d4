package orrery.engine.studies.epochs;

import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;
import orrery.engine.study.Results;

/**
 * The risk at the end of training along a sweep, and at the minimum and the peak where there is a
 * rise.
 */
final class SweepFigure {
  private SweepFigure() {}

  static Figure of(Results results) {
    double[] axis = results.axis();
    double[] minimum = new double[axis.length];
    double[] peak = new double[axis.length];
    double[] end = new double[axis.length];
    for (int value = 0; value < axis.length; value++) {
      Landmarks marks = Landmarks.of(results, value);
      minimum[value] = marks.rises() ? marks.minimum() : Double.NaN;
      peak[value] = marks.rises() ? marks.peak() : Double.NaN;
      end[value] = marks.end();
    }
    List<Mark> marks =
        List.of(
            new Mark.Line("at the end", Tone.TERTIARY, false, axis, end),
            new Mark.Line("at the minimum", Tone.SECONDARY, false, axis, minimum),
            new Mark.Line("at the peak", Tone.PRIMARY, false, axis, peak));
    Axis y = Axis.linear("excess risk").between(0, Double.NaN);
    return new Figure(summary(results, end), List.of(new Panel("", results.sweptAxis(), y, marks)));
  }

  private static String summary(Results results, double[] end) {
    double[] axis = results.axis();
    int last = axis.length - 1;
    return "The risk at the minimum, at the peak and at the end of training. At the end it goes from "
        + Decimal.text(end[0], 3)
        + " to "
        + Decimal.text(end[last], 3)
        + " as "
        + results.experiment().sweep().parameter()
        + " goes from "
        + Decimal.text(axis[0], 3)
        + " to "
        + Decimal.text(axis[last], 3)
        + ".";
  }
}
