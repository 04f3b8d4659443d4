package orrery.engine.studies.descent;

import java.util.Arrays;
import orrery.engine.linalg.LeastSquares;
import orrery.engine.linalg.Matrix;
import orrery.engine.spec.Settings;
import orrery.engine.study.Computation;
import orrery.engine.study.Measurements;

/**
 * One least-squares problem, solved in steps that are short enough for a page that is being read:
 * draw, fill the design matrix, solve, judge; and then the limit of infinitely many features.
 */
final class DescentTrial implements Computation {
  /** The approximate operations of a unit: one or two milliseconds. */
  private static final long FLOPS_PER_UNIT = 2_000_000;

  private final Model model;
  private final double ridge;
  private final Matrix design;
  private final Blocks rows;
  private final int solving;
  private final Blocks tests;
  private final Limit limit;
  private final double[] scalars = new double[DoubleDescent.MEASURES.size()];
  private int unit;
  private LeastSquares fit;
  private double testSum;

  DescentTrial(Settings settings, Model model) {
    this.model = model;
    this.ridge = settings.number("ridge");
    this.design = Matrix.zeros(settings.integer("samples"), settings.integer("features"));
    this.rows = Blocks.of(design.rows(), model.flopsPerRow(), FLOPS_PER_UNIT);
    double small = Math.min(design.rows(), design.columns());
    double large = Math.max(design.rows(), design.columns());
    double factoring = small * small * (large + small / 3);
    this.solving = 1 + (int) ((factoring + 12 * small * large) / FLOPS_PER_UNIT);
    this.tests = Blocks.of(model.tests(), model.flopsPerRow(), FLOPS_PER_UNIT);
    this.limit = model.limit();
    Arrays.fill(scalars, Double.NaN);
  }

  @Override
  public int units() {
    return 1 + rows.count() + solving + tests.count() + limit.units();
  }

  @Override
  public void advance() {
    int row = unit - 1;
    int step = row - rows.count();
    int test = step - solving;
    if (unit == 0) {
      model.draw();
    } else if (row < rows.count()) {
      model.design(design, rows.from(row), rows.to(row));
    } else if (step < solving) {
      solve(step);
    } else if (test < tests.count()) {
      testSum += model.judge(fit.solution(), tests.from(test), tests.to(test));
    } else {
      limit.advance();
    }
    unit++;
    if (unit == units()) {
      measure();
    }
  }

  /** A share of the solution; the last one finishes it, however long that takes. */
  private void solve(int step) {
    if (step == 0) {
      fit = new LeastSquares(design, model.targets(), ridge);
    }
    fit.advance(step == solving - 1 ? Long.MAX_VALUE : FLOPS_PER_UNIT);
  }

  private void measure() {
    double[] solution = fit.solution();
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
    scalars[3] = model.theory();
    scalars[4] = model.bestRidge();
    scalars[5] = limit.error();
  }

  @Override
  public Measurements measurements() {
    return Measurements.of(scalars.clone());
  }
}
