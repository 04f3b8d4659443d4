package orrery.engine.studies.widths;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.study.Quartiles;
import orrery.engine.study.Results;

/** The test errors of several arms along a sweep, in one panel. */
final class WidthComparison {
  private WidthComparison() {}

  static Figure of(Results results) {
    double[] x = results.axis();
    StringBuilder summary = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    List<Mark> lines = new ArrayList<>();
    if (!results.experiment().compares("samples")) {
      WidthFigure.addThreshold(results, marks);
    }
    for (int arm = 0; arm < results.arms(); arm++) {
      String name = results.armName(arm);
      Tone tone = Tone.series(arm);
      Quartiles test = results.arm(arm).measure("test-error");
      marks.add(new Mark.Band(name + ", middle half", tone, x, test.low(), test.high()));
      lines.add(new Mark.Line(name, tone, false, x, test.mid()));
      summary.append(arm == 0 ? "" : " ").append(name).append(": ");
      summary.append(WidthFigure.summary(results.arm(arm)));
    }
    marks.addAll(lines);
    Panel panel = new Panel("", results.sweptAxis(), WidthFigure.ERROR, marks);
    return new Figure(summary.toString(), List.of(panel));
  }
}
