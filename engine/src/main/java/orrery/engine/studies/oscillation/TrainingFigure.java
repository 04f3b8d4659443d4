package orrery.engine.studies.oscillation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Layer;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;
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

  private static Panel functions(Results results) {
    TriangleMap map = new TriangleMap(results.experiment().at(0).integer("depth"));
    List<Layer> layers = new ArrayList<>();
    double[] x = map.vertices();
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = map.at(x[i]);
    }
    layers.add(new Layer.Line("composed triangle map", Layer.Tone.REFERENCE, false, x, y));
    Best best = Best.of(results, 0);
    addFit(layers, best.underWay(), "in training", Layer.Tone.SECONDARY);
    addFit(layers, best.finished(), "one hidden layer, best start", Layer.Tone.PRIMARY);
    return new Panel(
        "", Axis.linear("x").between(0, 1), Axis.linear("value").between(-0.1, 1.1), layers);
  }

  private static void addFit(
      List<Layer> layers, Optional<Measurements> trial, String name, Layer.Tone tone) {
    if (trial.isPresent()) {
      Curve fit = trial.get().curves().get(1);
      int[] kept = Bends.of(fit.y());
      double[] x = new double[kept.length];
      double[] y = new double[kept.length];
      for (int i = 0; i < kept.length; i++) {
        x[i] = fit.x()[kept[i]];
        y[i] = fit.y()[kept[i]];
      }
      layers.add(new Layer.Line(name, tone, false, x, y));
    }
  }

  private static Panel errors(Results results) {
    List<Layer> layers = new ArrayList<>();
    double end = results.experiment().at(0).number("steps");
    layers.add(
        new Layer.Line(
            "the constant ½",
            Layer.Tone.REFERENCE,
            true,
            new double[] {0, end},
            new double[] {1, 1}));
    if (!results.curves().isEmpty()) {
      double[] steps = results.curves().get(2).x();
      Quartiles error = results.curve("error", 0);
      layers.add(
          new Layer.Band("middle half", Layer.Tone.PRIMARY, steps, error.low(), error.high()));
      layers.add(
          new Layer.Line("median of the starts", Layer.Tone.PRIMARY, false, steps, error.mid()));
    }
    return new Panel(
        "",
        Axis.linear("training step").counting().between(0, end),
        Axis.linear("relative error").between(0, 1.25),
        layers);
  }

  private static String summary(Results results) {
    int depth = results.experiment().at(0).integer("depth");
    int units = OscillationTraining.units(results.experiment().at(0));
    String deep =
        "The triangle map composed "
            + depth
            + (depth == 1 ? " time has " : " times has ")
            + new TriangleMap(depth).pieces()
            + " linear pieces. A network with one hidden layer of "
            + units
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
