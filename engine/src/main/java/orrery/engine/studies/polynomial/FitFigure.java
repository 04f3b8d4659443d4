package orrery.engine.studies.polynomial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;
import orrery.engine.spec.Settings;
import orrery.engine.study.Curve;
import orrery.engine.study.Measurements;
import orrery.engine.study.Quartiles;
import orrery.engine.study.Results;

/** The curve, noisy points of it, and the polynomial of one degree that was fitted to them. */
final class FitFigure {
  private FitFigure() {}

  static Figure of(Results results) {
    Settings settings = results.experiment().at(0);
    List<Mark> marks = new ArrayList<>();
    Optional<Measurements> first = results.trial(0, 0);
    if (first.isPresent()) {
      Curve fit = first.get().curves().get(0);
      Curve data = first.get().curves().get(1);
      if (results.experiment().seeds() > 1) {
        Quartiles fits = results.curve("fit", 0);
        String name = "middle half of the seeds";
        marks.add(new Mark.Band(name, Tone.PRIMARY, fit.x(), fits.low(), fits.high()));
      }
      double[] curve = new Target(settings).at(fit.x());
      marks.add(new Mark.Line("target", Tone.REFERENCE, false, fit.x(), curve));
      marks.add(new Mark.Line("fit of the first seed", Tone.PRIMARY, false, fit.x(), fit.y()));
      marks.add(new Mark.Dots("its data", Tone.SECONDARY, data.x(), data.y()));
    }
    // Wide enough for the data; a fit may leave it.
    double reach = 1.5 + 2 * settings.number("noise");
    return new Figure(
        summary(results),
        List.of(
            new Panel(
                "",
                Axis.linear("x").between(-1, 1),
                Axis.linear("value").between(-reach, reach),
                marks)));
  }

  private static String summary(Results results) {
    Settings settings = results.experiment().at(0);
    String fitted =
        "A polynomial of degree "
            + settings.text("degree")
            + " fitted to "
            + settings.text("samples")
            + " noisy points of a "
            + settings.text("target");
    double risk = results.measure("risk").mid()[0];
    return Double.isNaN(risk)
        ? fitted + "."
        : fitted + ". Its mean squared error is " + Decimal.text(risk, 3) + " on average.";
  }
}
