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

/**
 * The curve, noisy points of it, and the polynomial that was fitted to them: one panel for each
 * value of a sweep.
 */
final class FitFigure {
  /** The most panels that can be taken in together. */
  static final int MAX_PANELS = 6;

  private static final int COLUMNS = 2;

  private FitFigure() {}

  static Figure of(Results results) {
    List<Panel> panels = new ArrayList<>();
    for (int value = 0; value < results.axis().length; value++) {
      panels.add(panel(results, value));
    }
    return new Figure(summary(results), panels, panels.size() > 1 ? COLUMNS : 0);
  }

  private static Panel panel(Results results, int value) {
    Settings settings = results.experiment().at(value);
    List<Mark> marks = new ArrayList<>();
    Optional<Measurements> first = results.trial(value, 0);
    if (first.isPresent()) {
      Curve fit = first.get().curves().get(0);
      Curve data = first.get().curves().get(1);
      if (results.experiment().seeds() > 1) {
        Quartiles fits = results.curve("fit", value);
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
    String swept = results.experiment().sweep().parameter();
    return new Panel(
        results.axis().length > 1 ? swept + " " + settings.text(swept) : "",
        Axis.linear("x").between(-1, 1),
        Axis.linear("value").between(-reach, reach),
        marks);
  }

  private static String summary(Results results) {
    Settings settings = results.experiment().at(0);
    double[] risk = results.measure("risk").mid();
    StringBuilder text = new StringBuilder();
    for (int value = 0; value < risk.length; value++) {
      Settings here = results.experiment().at(value);
      text.append(value == 0 ? "A polynomial of degree " : "; of degree ");
      text.append(here.text("degree"));
      if (value == 0) {
        text.append(" fitted to ").append(settings.text("samples"));
        text.append(" noisy points of a ").append(settings.text("target"));
      }
      if (!Double.isNaN(risk[value])) {
        text.append(value == 0 ? ". Its mean squared error is " : ", ");
        text.append(Decimal.text(risk[value], 3)).append(value == 0 ? " on average" : "");
      }
    }
    return text.append('.').toString();
  }
}
