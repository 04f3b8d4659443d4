package orrery.engine.studies.oscillation;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;
import orrery.engine.study.Results;

/**
 * Several networks that learn the same map: along a sweep their errors and the shares of the starts
 * that succeed; without one the best fit of each, and the errors along training.
 */
final class ComparisonFigure {
  private final Results results;
  private final boolean isSwept;

  private ComparisonFigure(Results results) {
    this.results = results;
    this.isSwept = results.experiment().sweep().exists();
  }

  static Figure of(Results results) {
    ComparisonFigure figure = new ComparisonFigure(results);
    return new Figure(
        figure.summary(),
        figure.isSwept
            ? List.of(figure.errorsOfSweep(), figure.shares())
            : List.of(figure.functions(), figure.errorsOfTraining()));
  }

  private Panel functions() {
    Panel of = TrainingFigure.functions(results.arm(0));
    List<Mark> marks = new ArrayList<>(of.marks().subList(0, 1));
    for (int arm = 0; arm < results.arms(); arm++) {
      Best best = Best.of(results.arm(arm), 0);
      TrainingFigure.addFit(
          marks,
          best.finished().isPresent() ? best.finished() : best.underWay(),
          results.armName(arm) + ", best start",
          Tone.series(arm));
    }
    return new Panel("", of.x(), of.y(), marks);
  }

  private Panel errorsOfTraining() {
    Panel of = TrainingFigure.errors(results.arm(0));
    List<Mark> marks = new ArrayList<>(of.marks().subList(0, 1));
    for (int arm = 0; arm < results.arms(); arm++) {
      Results one = results.arm(arm);
      if (!one.curves().isEmpty()) {
        double[] steps = one.curves().get(2).x();
        marks.add(line(arm, steps, one.curve("error", 0).mid()));
      }
    }
    return new Panel("", of.x(), of.y(), marks);
  }

  private Panel errorsOfSweep() {
    Panel of = SweepFigure.errors(results.arm(0));
    List<Mark> marks = new ArrayList<>(of.marks().subList(0, 1));
    for (int arm = 0; arm < results.arms(); arm++) {
      marks.add(line(arm, results.axis(), results.arm(arm).measure("error").mid()));
    }
    return new Panel("", of.x(), of.y(), marks);
  }

  private Panel shares() {
    List<Mark> marks = new ArrayList<>();
    for (int arm = 0; arm < results.arms(); arm++) {
      double[] shares = new double[results.axis().length];
      for (int value = 0; value < shares.length; value++) {
        shares[value] = results.arm(arm).share("error", value, ReluOscillation.SUCCESS);
      }
      marks.add(line(arm, results.axis(), shares));
    }
    Axis y = Axis.linear("share of starts that succeed").between(0, 1);
    return new Panel("", results.sweptAxis(), y, marks);
  }

  private Mark line(int arm, double[] x, double[] y) {
    return new Mark.Line(results.armName(arm), Tone.series(arm), false, x, y);
  }

  private String summary() {
    int last = results.axis().length - 1;
    StringBuilder text = new StringBuilder("Networks trained on the composed triangle map");
    for (int arm = 0; arm < results.arms(); arm++) {
      Results one = results.arm(arm);
      double error = one.measure("error").mid()[last];
      if (Double.isNaN(error)) {
        continue;
      }
      text.append(arm == 0 ? ": " : "; ").append(results.armName(arm));
      text.append(" ends with a relative error of ").append(Decimal.text(error, 3));
      text.append(" and succeeds in ");
      text.append(Decimal.text(100 * one.share("error", last, ReluOscillation.SUCCESS), 3));
      text.append(" % of the starts");
    }
    if (isSwept) {
      text.append(", all at ").append(results.experiment().sweep().parameter()).append(' ');
      text.append(Decimal.text(results.axis()[last], 3));
    }
    return text.append('.').toString();
  }
}
