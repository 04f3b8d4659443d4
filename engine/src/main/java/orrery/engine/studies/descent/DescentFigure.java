package orrery.engine.studies.descent;

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

/** Test and training error against what is swept, and below them the norm of the solution. */
final class DescentFigure {
  static final String ERROR = "squared error (test: without noise)";
  static final Axis NORM = Axis.logarithmic("norm of the solution");

  private DescentFigure() {}

  static Figure of(Results results) {
    return new Figure(summary(results), List.of(errors(results), norms(results)));
  }

  private static Panel errors(Results results) {
    double[] x = results.axis();
    Quartiles test = results.measure("test-error");
    List<Mark> marks = new ArrayList<>();
    addThreshold(results, marks);
    marks.add(new Mark.Band("test error, middle half", Tone.PRIMARY, x, test.low(), test.high()));
    marks.add(
        new Mark.Line(
            "training error", Tone.SECONDARY, false, x, results.measure("train-error").mid()));
    boolean gaussian = DoubleDescent.gaussian(results.experiment().at(0));
    if (gaussian) {
      addTheory(results, marks);
      marks.add(new Mark.Dots("test error, median", Tone.PRIMARY, x, test.mid()));
    } else {
      addLimit(results, marks);
      marks.add(new Mark.Line("test error", Tone.PRIMARY, false, x, test.mid()));
    }
    Axis y = Axis.logarithmic(ERROR).fromBelow(test.low(), 2, 1e-9);
    return new Panel("", results.sweptAxis(), y, marks);
  }

  private static void addTheory(Results results, List<Mark> marks) {
    double[] x = results.axis();
    boolean exact =
        results.experiment().at(0).number("ridge") == 0 && !results.experiment().sweeps("ridge");
    String name = exact ? "exact expectation" : "theory for many samples";
    marks.add(new Mark.Line(name, Tone.REFERENCE, false, x, results.measure("theory").mid()));
    double[] best = results.measure("best-ridge").mid();
    marks.add(new Mark.Line("with the best ridge, theory", Tone.TERTIARY, true, x, best));
  }

  /**
   * Adds the limit of infinitely many features, where it is known: over features it is the same at
   * each number of them, so it is drawn from the threshold on.
   */
  private static void addLimit(Results results, List<Mark> marks) {
    double[] x = results.axis();
    double[] limit = results.measure("limit").mid().clone();
    double threshold = Landmarks.threshold(results);
    boolean overFeatures = results.experiment().sweep().parameter().equals("features");
    for (int i = 0; overFeatures && i < limit.length; i++) {
      limit[i] = x[i] >= threshold ? limit[limit.length - 1] : Double.NaN;
    }
    boolean spiked = DoubleDescent.spiked(results.experiment().at(0));
    String name = spiked ? "ridge T, without weak directions" : "infinitely many features";
    marks.add(new Mark.Line(name, Tone.REFERENCE, true, x, limit));
  }

  private static Panel norms(Results results) {
    double[] x = results.axis();
    Quartiles norm = results.measure("norm");
    List<Mark> marks = new ArrayList<>();
    addThreshold(results, marks);
    marks.add(new Mark.Band("norm, middle half", Tone.TERTIARY, x, norm.low(), norm.high()));
    marks.add(new Mark.Line("norm of the solution", Tone.TERTIARY, false, x, norm.mid()));
    return new Panel("", results.sweptAxis(), NORM, marks);
  }

  static void addThreshold(Results results, List<Mark> marks) {
    double at = Landmarks.threshold(results);
    double[] x = results.axis();
    if (x[0] <= at && at <= x[x.length - 1]) {
      boolean overFeatures = results.experiment().sweep().parameter().equals("features");
      marks.add(new Mark.Rule(overFeatures ? "N = n" : "n = N", at));
    }
  }

  static String summary(Results results) {
    Landmarks marks = Landmarks.of(results);
    if (!(marks.overFeatures() || marks.overSamples()) || marks.axis().length < 3) {
      return "Test error, training error and the norm of the solution against "
          + results.experiment().sweep().parameter()
          + ".";
    }
    String course =
        marks.peaks()
            ? "falls to "
                + at(marks, marks.first())
                + ", rises to "
                + at(marks, marks.peak())
                + ", and ends at "
                + at(marks, marks.last())
            : "has no peak: it goes from " + at(marks, 0) + " to " + at(marks, marks.last());
    return "Against the number of " + marks.swept() + ", the median test error " + course + ".";
  }

  private static String at(Landmarks marks, int index) {
    return Decimal.text(marks.error()[index], 3)
        + " at "
        + Decimal.text(marks.axis()[index])
        + " "
        + marks.swept();
  }
}
