package orrery.engine.studies.epochs;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;
import orrery.engine.study.Quartiles;
import orrery.engine.study.Results;

/** The risk along training, and the parts that are due to fast and to slow features. */
final class CourseFigure {
  private CourseFigure() {}

  static Figure of(Results results) {
    double[] ends = {Times.FIRST, Times.LAST};
    double[] start = {TwoScales.SIGNAL, TwoScales.SIGNAL};
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Line("before training", Tone.REFERENCE, true, ends, start));
    if (!results.curves().isEmpty()) {
      double[] times = Times.all();
      Quartiles risk = results.curve("risk", 0);
      double[] fast = results.curve("fast", 0).mid();
      double[] slow = results.curve("slow", 0).mid();
      marks.add(new Mark.Band("risk, middle half", Tone.PRIMARY, times, risk.low(), risk.high()));
      marks.add(new Mark.Line("fast part", Tone.SECONDARY, false, times, fast));
      marks.add(new Mark.Line("slow part", Tone.TERTIARY, false, times, slow));
      marks.add(new Mark.Line("risk", Tone.PRIMARY, false, times, risk.mid()));
    }
    Axis x = Axis.logarithmic("training time t").between(Times.FIRST, Times.LAST);
    Axis y = Axis.linear("excess risk").between(0, Double.NaN);
    return new Figure(summary(results), List.of(new Panel("", x, y, marks)));
  }

  private static String summary(Results results) {
    Landmarks marks = Landmarks.of(results, 0);
    if (Double.isNaN(marks.end())) {
      return "The risk of a linear model against its training time.";
    }
    String end = Decimal.text(marks.end(), 3) + " at the end";
    if (!marks.rises()) {
      return "Along training, the median risk falls without a rise, to " + end + ".";
    }
    String minimum = at(marks.minimum(), marks.minimumTime());
    return marks.fallsAgain()
        ? "Along training, the median risk falls to "
            + minimum
            + ", rises to "
            + at(marks.peak(), marks.peakTime())
            + ", and falls again, to "
            + end
            + "."
        : "Along training, the median risk falls to " + minimum + ", and rises, to " + end + ".";
  }

  private static String at(double risk, double time) {
    return Decimal.text(risk, 3) + " at time " + Decimal.text(time, 2);
  }
}
