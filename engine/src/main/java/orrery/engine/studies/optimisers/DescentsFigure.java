package orrery.engine.studies.optimisers;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Contours;
import orrery.engine.figure.Field;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.figure.Path;
import orrery.engine.math.Decimal;
import orrery.engine.spec.Settings;
import orrery.engine.study.Quartiles;
import orrery.engine.study.Results;
import orrery.engine.study.Trail;

/**
 * Steps against what is swept, with the theory of gradient descent and of the heavy ball, or the
 * loss along the steps without a sweep; and the ways down a bowl in the plane.
 */
final class DescentsFigure {
  /** Half the side of the square in the plane, and the places of its grid. */
  private static final double REACH = 2;

  private static final int GRID = 41;

  private final Results results;
  private final boolean isSwept;

  private DescentsFigure(Results results) {
    this.results = results;
    this.isSwept = results.axis().length > 1;
  }

  static Figure of(Results results) {
    DescentsFigure figure = new DescentsFigure(results);
    return new Figure(
        figure.summary(),
        List.of(figure.isSwept ? figure.steps() : figure.losses(), figure.plane()));
  }

  private String name(int arm) {
    return results.arms() > 1
        ? results.armName(arm)
        : results.experiment().at(0).choice("optimizer");
  }

  private Panel steps() {
    List<Mark> marks = new ArrayList<>();
    for (int arm = 0; arm < results.arms(); arm++) {
      addTheory(arm, marks);
    }
    for (int arm = 0; arm < results.arms(); arm++) {
      Quartiles steps = results.arm(arm).measure("steps");
      double[] x = results.axis();
      marks.add(new Mark.Line(name(arm), Tone.series(arm), false, x, finite(steps.mid())));
    }
    return new Panel("", results.sweptAxis(), Axis.logarithmic("steps to the bottom"), marks);
  }

  /** Leaves out the steps of what never arrives. */
  private static double[] finite(double[] values) {
    double[] drawn = values.clone();
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = Double.isInfinite(drawn[i]) ? Double.NaN : drawn[i];
    }
    return drawn;
  }

  private void addTheory(int arm, List<Mark> marks) {
    double[] x = results.axis();
    double[] y = new double[x.length];
    for (int value = 0; value < x.length; value++) {
      y[value] = Method.theory(results.experiment().at(arm, value));
    }
    if (!Double.isNaN(y[y.length - 1])) {
      marks.add(new Mark.Line(name(arm) + ", theory", Tone.REFERENCE, true, x, y));
    }
  }

  private Panel losses() {
    List<Mark> marks = new ArrayList<>();
    for (int arm = 0; arm < results.arms(); arm++) {
      Results one = results.arm(arm);
      if (!one.curves().isEmpty()) {
        double[] steps = one.curves().get(0).x();
        Quartiles loss = one.curve("loss", 0);
        marks.add(new Mark.Line(name(arm), Tone.series(arm), false, steps, loss.mid()));
      }
    }
    return new Panel("", Axis.logarithmic("step").counting(), Axis.logarithmic("loss"), marks);
  }

  private Panel plane() {
    Settings settings = results.experiment().at(0);
    Bowl bowl = new Bowl(2, OptimisersTrial.PLANE_KAPPA, settings.number("rotation"));
    double[] at = new double[GRID];
    for (int i = 0; i < GRID; i++) {
      at[i] = REACH * (2.0 * i / (GRID - 1) - 1);
    }
    double[] loss = new double[GRID * GRID];
    for (int i = 0; i < loss.length; i++) {
      loss[i] = bowl.value(new double[] {at[i % GRID], at[i / GRID]});
    }
    List<Mark> marks = new ArrayList<>();
    marks.add(Field.of("loss", at, at, loss).logarithmic().between(1e-3, 4));
    marks.add(
        new Contours(
            "equal loss", Tone.REFERENCE, "loss", new double[] {0.01, 0.03, 0.1, 0.3, 1, 3}));
    for (int arm = 0; arm < results.arms(); arm++) {
      trail(arm, marks);
    }
    Axis x = Axis.linear("first coordinate, κ = 20").between(-REACH, REACH);
    Axis y = Axis.linear("second coordinate").between(-REACH, REACH);
    return new Panel("", x, y, marks);
  }

  private void trail(int arm, List<Mark> marks) {
    Results one = results.arm(arm);
    for (int value = 0; value < one.axis().length; value++) {
      if (one.trial(value, 0).isPresent()) {
        Trail trail = (Trail) one.trial(value, 0).get().shapes().get(0);
        marks.add(new Path(name(arm), Tone.series(arm), trail.x(), trail.y()));
        return;
      }
    }
  }

  private String summary() {
    int last = results.axis().length - 1;
    StringBuilder text = new StringBuilder("Steps to the bottom of a bowl");
    String swept = results.experiment().sweep().parameter();
    if (!swept.isEmpty()) {
      text.append(" at ").append(swept).append(' ').append(Decimal.text(results.axis()[last], 3));
    }
    for (int arm = 0; arm < results.arms(); arm++) {
      double steps = results.arm(arm).measure("steps").mid()[last];
      text.append(arm == 0 ? ": " : ", ").append(name(arm)).append(' ');
      text.append(
          Double.isNaN(steps)
              ? "not known yet"
              : Double.isInfinite(steps) ? "never" : Decimal.text(steps, 3));
    }
    return text.append('.').toString();
  }
}
