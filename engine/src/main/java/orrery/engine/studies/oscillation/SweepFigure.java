package orrery.engine.studies.oscillation;

import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;
import orrery.engine.study.Quartiles;
import orrery.engine.study.Results;

/** The error of the trained network, and how many linear pieces there are, along a sweep. */
final class SweepFigure {
  private SweepFigure() {}

  static Figure of(Results results) {
    return new Figure(summary(results), List.of(errors(results), pieces(results)));
  }

  static Panel errors(Results results) {
    double[] axis = results.axis();
    Quartiles error = results.measure("error");
    double[] ends = {axis[0], axis[axis.length - 1]};
    return new Panel(
        "",
        results.sweptAxis(),
        Axis.linear("relative error").between(0, 1.25),
        List.of(
            new Mark.Line("the constant ½", Mark.Tone.REFERENCE, true, ends, new double[] {1, 1}),
            new Mark.Band("middle half", Mark.Tone.PRIMARY, axis, error.low(), error.high()),
            new Mark.Line(
                TrainingFigure.title(results) + ", trained",
                Mark.Tone.PRIMARY,
                false,
                axis,
                error.mid())));
  }

  private static Panel pieces(Results results) {
    double[] axis = results.axis();
    double[] deep = results.measure("pieces").mid();
    double[] shallow = results.measure("shallow-pieces").mid();
    return new Panel(
        "",
        results.sweptAxis(),
        Axis.logarithmic("linear pieces"),
        List.of(
            new Mark.Line("composed triangle map", Mark.Tone.REFERENCE, false, axis, deep),
            new Mark.Line(
                TrainingFigure.title(results) + ", trained",
                Mark.Tone.PRIMARY,
                false,
                axis,
                shallow)));
  }

  private static String summary(Results results) {
    int last = results.axis().length - 1;
    double[] error = results.measure("error").mid();
    return "The relative error of the trained network goes from "
        + Decimal.text(error[0], 3)
        + " to "
        + Decimal.text(error[last], 3)
        + " as "
        + results.experiment().sweep().parameter()
        + " goes from "
        + Decimal.text(results.axis()[0], 3)
        + " to "
        + Decimal.text(results.axis()[last], 3)
        + "; the constant one half has 1.";
  }
}
