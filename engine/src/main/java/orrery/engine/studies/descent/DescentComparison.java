package orrery.engine.studies.descent;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.study.Quartiles;
import orrery.engine.study.Results;

/** The test errors of several arms in one panel, and below them the norms of their solutions. */
final class DescentComparison {
  private DescentComparison() {}

  static Figure of(Results results) {
    StringBuilder summary = new StringBuilder();
    for (int arm = 0; arm < results.arms(); arm++) {
      String course = DescentFigure.summary(results.arm(arm));
      summary.append(arm == 0 ? "" : " ").append(results.armName(arm)).append(": ").append(course);
    }
    Axis error = Axis.logarithmic(DescentFigure.ERROR);
    return new Figure(
        summary.toString(),
        List.of(
            panel(results, "test-error", "", error),
            panel(results, "norm", "norm, ", DescentFigure.NORM)));
  }

  private static Panel panel(Results results, String measure, String of, Axis y) {
    List<Mark> bands = new ArrayList<>();
    List<Mark> lines = new ArrayList<>();
    double[] x = results.axis();
    for (int arm = 0; arm < results.arms(); arm++) {
      Quartiles quartiles = results.arm(arm).measure(measure);
      Tone tone = Tone.series(arm);
      String name = of + results.armName(arm);
      bands.add(new Mark.Band(name + ", middle half", tone, x, quartiles.low(), quartiles.high()));
      lines.add(new Mark.Line(name, tone, false, x, quartiles.mid()));
    }
    List<Mark> marks = new ArrayList<>(bands);
    if (!results.experiment().compares("samples") && !results.experiment().compares("features")) {
      DescentFigure.addThreshold(results, marks);
    }
    marks.addAll(lines);
    return new Panel("", results.sweptAxis(), y, marks);
  }
}
