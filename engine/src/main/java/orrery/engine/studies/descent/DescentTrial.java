package orrery.engine.studies.descent;

import orrery.engine.spec.Settings;
import orrery.engine.study.Computation;
import orrery.engine.study.Measurements;

/**
 * One least-squares problem, solved in steps that are short enough for a page that is being read:
 * draw, fill the design, form its Gram matrix, solve, judge.
 */
final class DescentTrial implements Computation {
  /** About what a unit takes: one or two milliseconds. */
  private static final double FLOPS_PER_UNIT = 2e6;

  private final Model model;
  private final double ridge;
  private final Design design;
  private final NormalEquations equations;
  private final Blocks rows;
  private final Blocks gram;
  private final Blocks tests;
  private final double[] scalars = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
  private int unit;
  private double[] solution;
  private double testSum;

  DescentTrial(Settings settings, Model model) {
    this.model = model;
    this.ridge = settings.number("ridge");
    this.design = new Design(settings.integer("samples"), settings.integer("features"));
    this.equations = new NormalEquations(design);
    this.rows = Blocks.of(design.samples(), model.flopsPerRow(), FLOPS_PER_UNIT);
    double flopsPerGramRow = (double) design.small() * design.large();
    this.gram = Blocks.of(design.small(), flopsPerGramRow, FLOPS_PER_UNIT);
    this.tests = Blocks.of(model.tests(), model.flopsPerRow(), FLOPS_PER_UNIT);
  }

  @Override
  public int units() {
    return 1 + rows.count() + gram.count() + 1 + tests.count();
  }

  @Override
  public void advance() {
    int row = unit - 1;
    int gramRow = row - rows.count();
    int test = gramRow - gram.count() - 1;
    if (unit == 0) {
      model.draw();
    } else if (row < rows.count()) {
      model.design(design, rows.from(row), rows.to(row));
    } else if (gramRow < gram.count()) {
      equations.form(gram.from(gramRow), gram.to(gramRow));
    } else if (gramRow == gram.count()) {
      solution = solve();
    } else if (test < tests.count()) {
      testSum += model.judge(solution, tests.from(test), tests.to(test));
    }
    unit++;
    if (unit == units()) {
      measure();
    }
  }

  /**
   * {@code (A A' + lambda I)^-1 A y} where there are fewer features than samples, {@code A' (A A' +
   * lambda I)^-1 y} otherwise. Both are the ridge solution, and for lambda = 0 the shortest of all
   * that fit best.
   */
  private double[] solve() {
    double[] y = model.targets();
    double[] right = design.tall() ? design.transposeTimes(y) : y.clone();
    if (!equations.factor(ridge)) {
      return design.minimumNorm(y);
    }
    equations.solve(right);
    return design.tall() ? right : design.transposeTimes(right);
  }

  private void measure() {
    double[] fitted = design.times(solution);
    double[] y = model.targets();
    double train = 0;
    for (int i = 0; i < y.length; i++) {
      train += (fitted[i] - y[i]) * (fitted[i] - y[i]);
    }
    double square = 0;
    for (double weight : solution) {
      square += weight * weight;
    }
    scalars[0] = model.testError(testSum);
    scalars[1] = train / y.length;
    scalars[2] = Math.sqrt(square);
    scalars[3] = model.exact();
  }

  @Override
  public Measurements measurements() {
    return Measurements.of(scalars);
  }
}
