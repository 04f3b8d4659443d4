package orrery.engine.studies.regions;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;
import orrery.engine.study.Results;

/** Test errors and regions of one network or of several along a sweep. */
final class SweepFigure {
  private final Results results;

  private SweepFigure(Results results) {
    this.results = results;
  }

  static Figure of(Results results) {
    SweepFigure figure = new SweepFigure(results);
    Panel errors = figure.panel("test-error", Axis.linear("test error").between(0, Double.NaN));
    Panel regions = figure.panel("regions", Axis.linear("linear regions").between(0, Double.NaN));
    return new Figure(figure.summary(), List.of(errors, regions));
  }

  private String name(int arm) {
    return results.arms() > 1 ? results.armName(arm) : results.experiment().at(0).text("network");
  }

  private Panel panel(String measure, Axis y) {
    List<Mark> marks = new ArrayList<>();
    for (int arm = 0; arm < results.arms(); arm++) {
      double[] mid = results.arm(arm).measure(measure).mid();
      marks.add(new Mark.Line(name(arm), Tone.series(arm), false, results.axis(), mid));
    }
    return new Panel("", results.sweptAxis(), y, marks);
  }

  private String summary() {
    int last = results.axis().length - 1;
    StringBuilder text = new StringBuilder("Test error and linear regions against ");
    text.append(results.experiment().sweep().parameter());
    for (int arm = 0; arm < results.arms(); arm++) {
      text.append(arm == 0 ? ". At its last value, " : "; ").append(name(arm)).append(": ");
      double error = results.arm(arm).measure("test-error").mid()[last];
      double regions = results.arm(arm).measure("regions").mid()[last];
      text.append(Decimal.text(error, 3)).append(" and ").append(Decimal.text(regions, 4));
    }
    return text.append('.').toString();
  }
}
