package orrery.engine.studies.bump;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.figure.Sketch;
import orrery.engine.math.Decimal;
import orrery.engine.spec.Drawing;
import orrery.engine.spec.Settings;
import orrery.engine.study.Curve;
import orrery.engine.study.Measurements;
import orrery.engine.study.Results;

/** The curve with both constructions of it, and their errors. */
final class BumpFigure {
  private BumpFigure() {}

  static Figure of(Results results) {
    Panel errors = results.axis().length > 1 ? overSweep(results) : overX(results);
    return new Figure(summary(results), List.of(curves(results), errors));
  }

  /** The place among the values of the trial that is drawn: 20 pieces, or the first. */
  private static int shown(Results results) {
    double[] axis = results.axis();
    for (int i = 0; i < axis.length; i++) {
      if (results.experiment().sweeps("pieces") && axis[i] == 20) {
        return i;
      }
    }
    return 0;
  }

  private static Panel curves(Results results) {
    int shown = shown(results);
    Settings settings = results.experiment().at(shown);
    List<Mark> marks = new ArrayList<>();
    if (settings.choice("target").equals("drawn")) {
      marks.add(sketch(settings));
    }
    results.trial(shown, 0).ifPresent(trial -> addCurves(trial, settings, marks));
    Axis x = Axis.linear("x").between(-Target.REACH, Target.REACH);
    Axis y = Axis.linear("value").between(-Target.HEIGHT, Target.HEIGHT);
    return new Panel(settings.text("pieces") + " pieces", x, y, marks);
  }

  private static void addCurves(Measurements trial, Settings settings, List<Mark> marks) {
    Curve target = trial.curves().get(0);
    if (!settings.choice("target").equals("drawn")) {
      marks.add(new Mark.Line("target", Tone.REFERENCE, false, target.x(), target.y()));
    }
    marks.add(line("bars", Tone.SECONDARY, trial.curves().get(1)));
    marks.add(line("joined dots", Tone.PRIMARY, trial.curves().get(2)));
  }

  private static Mark line(String name, Tone tone, Curve curve) {
    return new Mark.Line(name, tone, false, curve.x(), curve.y());
  }

  private static Sketch sketch(Settings settings) {
    Target target = new Target(settings);
    double[] x = new double[Drawing.POINTS];
    double[] y = new double[Drawing.POINTS];
    for (int i = 0; i < x.length; i++) {
      x[i] = Target.place(i);
      y[i] = target.height(i);
    }
    return new Sketch("target", Tone.REFERENCE, "drawing", x, y, -Target.HEIGHT, Target.HEIGHT);
  }

  private static Panel overSweep(Results results) {
    double[] x = results.axis();
    double[] bars = results.measure("bars-error").mid();
    double[] dots = results.measure("dots-error").mid();
    List<Mark> marks = new ArrayList<>();
    double[] bound = results.measure("bound").mid();
    if (!Double.isInfinite(bound[0])) {
      marks.add(new Mark.Line("bound for dots", Tone.REFERENCE, true, x, bound));
    }
    marks.add(new Mark.Line("bars", Tone.SECONDARY, false, x, bars));
    marks.add(new Mark.Dots("", Tone.SECONDARY, x, bars));
    marks.add(new Mark.Line("joined dots", Tone.PRIMARY, false, x, dots));
    marks.add(new Mark.Dots("", Tone.PRIMARY, x, dots));
    return new Panel("", results.sweptAxis(), Axis.logarithmic("greatest error"), marks);
  }

  private static Panel overX(Results results) {
    List<Mark> marks = new ArrayList<>();
    List<Curve> curves = results.curves();
    if (!curves.isEmpty()) {
      marks.add(line("bars", Tone.SECONDARY, error(curves.get(1), curves.get(0))));
      marks.add(line("joined dots", Tone.PRIMARY, error(curves.get(2), curves.get(0))));
    }
    Axis x = Axis.linear("x").between(-Target.REACH, Target.REACH);
    return new Panel("", x, Axis.linear("error"), marks);
  }

  private static Curve error(Curve fit, Curve target) {
    double[] error = new double[fit.y().length];
    for (int i = 0; i < error.length; i++) {
      error[i] = fit.y()[i] - target.y()[i];
    }
    return new Curve(fit.name(), fit.axis(), fit.x(), error);
  }

  private static String summary(Results results) {
    double[] bars = results.measure("bars-error").mid();
    double[] dots = results.measure("dots-error").mid();
    int last = bars.length - 1;
    String what = "A curve, and bars and joined dots that imitate it.";
    if (Double.isNaN(bars[0] + dots[0] + bars[last] + dots[last])) {
      return what;
    }
    if (!results.experiment().sweeps("pieces")) {
      return what
          + " The greatest error of the bars is "
          + Decimal.text(bars[last], 3)
          + ", that of the joined dots "
          + Decimal.text(dots[last], 3)
          + ".";
    }
    return what
        + " With the number of pieces, the greatest error of the bars falls to the power "
        + Decimal.text(ReluBump.order(results, bars), 3)
        + ", that of the joined dots to the power "
        + Decimal.text(ReluBump.order(results, dots), 3)
        + ".";
  }
}
