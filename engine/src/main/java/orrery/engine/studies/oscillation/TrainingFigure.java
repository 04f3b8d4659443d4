package orrery.engine.studies.oscillation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;
import orrery.engine.spec.Settings;
import orrery.engine.study.Curve;
import orrery.engine.study.Measurements;
import orrery.engine.study.Quartiles;
import orrery.engine.study.Results;

/**
 * The deep map beside the shallow network, and the network's error while it is trained.
 *
 * <p>What is drawn of several starts is the best one: a median of functions would be no network's
 * function. The start under way is drawn as well, so that it is seen to learn.
 */
final class TrainingFigure {
  private TrainingFigure() {}

  static Figure of(Results results) {
    return new Figure(summary(results), List.of(functions(results), errors(results)));
  }

  static Panel functions(Results results) {
    TriangleMap map = new TriangleMap(results.experiment().at(0).integer("depth"));
    List<Mark> marks = new ArrayList<>();
    double[] x = map.vertices();
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = map.at(x[i]);
    }
    marks.add(new Mark.Line("composed triangle map", Mark.Tone.REFERENCE, false, x, y));
    Best best = Best.of(results, 0);
    addFit(marks, best.underWay(), "in training", Mark.Tone.SECONDARY);
    addFit(marks, best.finished(), title(results) + ", best start", Mark.Tone.PRIMARY);
    return new Panel(
        "", Axis.linear("x").between(0, 1), Axis.linear("value").between(-0.1, 1.1), marks);
  }

  /** The network in a legend. */
  static String title(Results results) {
    Settings settings = results.experiment().at(0);
    return OscillationTraining.isShallow(settings)
        ? "one hidden layer"
        : settings.choice("network");
  }

  static void addFit(List<Mark> marks, Optional<Measurements> trial, String name, Mark.Tone tone) {
    if (trial.isPresent()) {
      Curve fit = trial.get().curves().get(1);
      int[] kept = Bends.of(fit.y());
      double[] x = new double[kept.length];
      double[] y = new double[kept.length];
      for (int i = 0; i < kept.length; i++) {
        x[i] = fit.x()[kept[i]];
        y[i] = fit.y()[kept[i]];
      }
      marks.add(new Mark.Line(name, tone, false, x, y));
    }
  }

  static Panel errors(Results results) {
    List<Mark> marks = new ArrayList<>();
    double end = results.experiment().at(0).number("steps");
    marks.add(
        new Mark.Line(
            "the constant ½",
            Mark.Tone.REFERENCE,
            true,
            new double[] {0, end},
            new double[] {1, 1}));
    if (!results.curves().isEmpty()) {
      double[] steps = results.curves().get(2).x();
      Quartiles error = results.curve("error", 0);
      marks.add(new Mark.Band("middle half", Mark.Tone.PRIMARY, steps, error.low(), error.high()));
      marks.add(
          new Mark.Line("median of the starts", Mark.Tone.PRIMARY, false, steps, error.mid()));
    }
    return new Panel(
        "",
        Axis.linear("training step").counting().between(0, end),
        Axis.linear("relative error").between(0, 1.25),
        marks);
  }

  /** The hidden layers in words: {@code one hidden layer of 8}. */
  private static String shape(Settings settings) {
    int[] sizes = OscillationTraining.sizes(settings);
    return sizes.length == 3
        ? "one hidden layer of " + sizes[1]
        : (sizes.length - 2) + " hidden layers of " + sizes[1];
  }

  private static String summary(Results results) {
    int depth = results.experiment().at(0).integer("depth");
    Settings settings = results.experiment().at(0);
    String deep =
        "The triangle map composed "
            + depth
            + (depth == 1 ? " time has " : " times has ")
            + new TriangleMap(depth).pieces()
            + " linear pieces. A network with "
            + shape(settings)
            + " units is trained on it";
    double error = results.measure("error").mid()[0];
    return Double.isNaN(error)
        ? deep + "."
        : deep
            + " and keeps a relative error of "
            + Decimal.text(error, 3)
            + ", where the constant one half has 1.";
  }
}
