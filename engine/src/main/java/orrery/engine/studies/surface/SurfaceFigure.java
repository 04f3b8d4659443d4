package orrery.engine.studies.surface;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.figure.Axis;
import orrery.engine.figure.Contours;
import orrery.engine.figure.Field;
import orrery.engine.figure.Figure;
import orrery.engine.figure.Handle;
import orrery.engine.figure.Mark;
import orrery.engine.figure.Mark.Tone;
import orrery.engine.figure.Panel;
import orrery.engine.figure.Path;
import orrery.engine.math.Decimal;
import orrery.engine.spec.Settings;
import orrery.engine.study.Curve;
import orrery.engine.study.Quartiles;
import orrery.engine.study.Results;
import orrery.engine.study.Shape;

/** The surface with the ways of the first seed, and how far along the valley they get. */
final class SurfaceFigure {
  private static final int GRID = 91;
  private static final double[] LEVELS = {1, 10, 100};
  private static final String IMBALANCE = "imbalance w₁² − w₂²";

  private SurfaceFigure() {}

  static Figure of(Results results) {
    Panel along = results.axis().length > 1 ? overSweep(results) : overSteps(results);
    return new Figure(summary(results), List.of(plane(results), along));
  }

  private static Panel plane(Results results) {
    int last = results.axis().length - 1;
    Settings settings = results.experiment().at(last);
    Sample sample = new Sample(results.experiment().seed());
    Loss whole = sample.whole();
    boolean isWhole = settings.choice("surface").equals("full");
    Loss shown =
        isWhole ? whole : sample.batch(settings.integer("steps") - 1, settings.integer("batch"));
    List<Mark> marks = new ArrayList<>();
    marks.add(field(isWhole ? "loss" : "loss of the last batch", shown));
    marks.add(new Contours("", Tone.REFERENCE, marks.get(0).name(), LEVELS));
    if (whole.best() > 0) {
      marks.add(minima(whole.best()));
    }
    results.trial(last, 0).ifPresent(trial -> addWays(trial.shapes(), marks));
    double w1 = settings.number("w1");
    double w2 = settings.number("w2");
    marks.add(new Handle("start", Tone.PRIMARY, "w1", "w2", w1, w2));
    return new Panel("The first seed", weights("w₁"), weights("w₂"), marks);
  }

  private static Axis weights(String label) {
    return Axis.linear(label).between(LossSurface.LEAST, LossSurface.MOST);
  }

  private static Field field(String name, Loss loss) {
    double[] places = places(LossSurface.LEAST);
    double[] z = new double[GRID * GRID];
    for (int i = 0; i < z.length; i++) {
      z[i] = loss.at(places[i % GRID], places[i / GRID]);
    }
    // One scale for all surfaces, so that a batch can be compared with the whole.
    return Field.of(name, places, places, z).logarithmic().between(0.2, 200);
  }

  private static double[] places(double from) {
    double[] places = new double[GRID];
    for (int i = 0; i < GRID; i++) {
      places[i] = from + (LossSurface.MOST - from) * i / (GRID - 1);
    }
    return places;
  }

  /** The hyperbola {@code w1 w2 = product}, as far as it is in the picture. */
  private static Mark minima(double product) {
    double[] x = places(product / LossSurface.MOST);
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = product / x[i];
    }
    return new Mark.Line("minima", Tone.REFERENCE, true, x, y);
  }

  private static void addWays(List<Shape> ways, List<Mark> marks) {
    marks.add(way("batches", Tone.TERTIARY, ways.get(1)));
    marks.add(way("gradient descent", Tone.PRIMARY, ways.get(0)));
  }

  private static Path way(String name, Tone tone, Shape way) {
    return new Path(name, tone, way.numbers().get(0), way.numbers().get(1));
  }

  private static Panel overSteps(Results results) {
    List<Mark> marks = new ArrayList<>();
    List<Curve> curves = results.curves();
    if (!curves.isEmpty()) {
      double[] steps = curves.get(0).x();
      add(marks, steps, results.curve("imbalance-of-batches", 0), "batches", Tone.TERTIARY);
      add(marks, steps, results.curve("imbalance-of-descent", 0), "gradient descent", Tone.PRIMARY);
    }
    return new Panel("All seeds", Axis.linear("step"), Axis.linear(IMBALANCE), marks);
  }

  private static Panel overSweep(Results results) {
    List<Mark> marks = new ArrayList<>();
    double[] x = results.axis();
    add(marks, x, results.measure("batch-imbalance"), "batches", Tone.TERTIARY);
    add(marks, x, results.measure("imbalance"), "gradient descent", Tone.PRIMARY);
    return new Panel("All seeds, at the end", results.sweptAxis(), Axis.linear(IMBALANCE), marks);
  }

  private static void add(
      List<Mark> marks, double[] x, Quartiles quartiles, String name, Tone tone) {
    marks.add(new Mark.Band(name + ", middle half", tone, x, quartiles.low(), quartiles.high()));
    marks.add(new Mark.Line(name, tone, false, x, quartiles.mid()));
  }

  private static String summary(Results results) {
    int last = results.axis().length - 1;
    double descent = results.measure("imbalance").mid()[last];
    double batches = results.measure("batch-imbalance").mid()[last];
    String what = "The loss over two weights, with a curved valley of minima.";
    return Double.isNaN(descent + batches)
        ? what
        : what
            + " Gradient descent ends with an imbalance of "
            + Decimal.text(descent, 3)
            + ", descent on batches with one of "
            + Decimal.text(batches, 3)
            + ", where 0 is the flattest place.";
  }
}
