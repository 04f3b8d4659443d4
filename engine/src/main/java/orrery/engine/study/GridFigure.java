package orrery.engine.study;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Field;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Panel;
import orrery.engine.math.Decimal;

/**
 * The first two measures over two parameters: the swept one, and one with more values than there
 * are tones to tell its lines apart.
 */
final class GridFigure {
  private static final int MAX_PANELS = 2;

  /** The ratio of the greatest number to the least from which colours follow the logarithm. */
  private static final double LOGARITHMIC = 100;

  private GridFigure() {}

  /** Returns whether the results are of two parameters with many numbers each. */
  static boolean fits(Results results) {
    return results.arms() > Mark.Tone.MAX_SERIES && results.axis().length > 2;
  }

  static Figure of(Results results) {
    List<String> measures = results.experiment().study().measures();
    List<Panel> panels = new ArrayList<>();
    StringBuilder summary = new StringBuilder();
    for (int i = 0; i < measures.size() && i < MAX_PANELS; i++) {
      Field field = field(results, measures.get(i));
      Axis y = results.axisOf(results.experiment().arms());
      panels.add(new Panel(measures.get(i), results.sweptAxis(), y, List.of(field)));
      summary.append(i > 0 ? " " : "").append(sentence(results, field));
    }
    return new Figure(summary.toString(), panels);
  }

  private static Field field(Results results, String measure) {
    int columns = results.axis().length;
    double[] z = new double[results.arms() * columns];
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int arm = 0; arm < results.arms(); arm++) {
      double[] medians = results.arm(arm).measure(measure).mid();
      for (int i = 0; i < columns; i++) {
        z[arm * columns + i] = medians[i];
        least = Math.min(least, Double.isNaN(medians[i]) ? least : medians[i]);
        greatest = Math.max(greatest, Double.isNaN(medians[i]) ? greatest : medians[i]);
      }
    }
    double[] y = results.experiment().arms().values();
    Field field = Field.of(measure, results.axis(), y, z);
    return least > 0 && greatest > LOGARITHMIC * least ? field.logarithmic() : field;
  }

  private static String sentence(Results results, Field field) {
    int least = 0;
    int greatest = 0;
    for (int i = 1; i < field.z().length; i++) {
      least = field.z()[i] < field.z()[least] ? i : least;
      greatest = field.z()[i] > field.z()[greatest] ? i : greatest;
    }
    return "The median "
        + field.name()
        + " is least, "
        + at(results, field, least)
        + ", and greatest, "
        + at(results, field, greatest)
        + ".";
  }

  private static String at(Results results, Field field, int place) {
    Experiment experiment = results.experiment();
    int columns = field.x().length;
    return Decimal.text(field.z()[place], 3)
        + ", at "
        + experiment.sweep().parameter()
        + " "
        + Decimal.text(field.x()[place % columns], 3)
        + " and "
        + experiment.arms().parameter()
        + " "
        + Decimal.text(field.y()[place / columns], 3);
  }
}
