package orrery.engine.studies.edge;

import java.util.Arrays;
import java.util.List;
import orrery.engine.curvature.LossSurface;
import orrery.engine.linalg.Convergence;
import orrery.engine.linalg.PowerIteration;
import orrery.engine.math.RandomStream;
import orrery.engine.spec.Settings;
import orrery.engine.study.Computation;
import orrery.engine.study.Curve;
import orrery.engine.study.Measurements;

/**
 * Gradient descent from one start on the Chebyshev polynomial of degree 4 at 20 points, in float64,
 * with the sharpness measured every forty steps, from the eigenvector of the time before.
 */
final class EdgeTrial implements Computation {
  static final int STEPS_BETWEEN = 40;

  /** The products with the Hessian for a sharpness, and for the first one. */
  static final int PRODUCTS = 6;

  private static final int FIRST_PRODUCTS = 42;
  private static final int MAX_LOSSES = 600;

  /** A million times the loss of a start, from where there is no way back. */
  private static final double MAX_LOSS = 1e6;

  private static final long FLOPS_PER_UNIT = 2_000_000;

  private final LossSurface surface;
  private final double rate;
  private final int end;
  private final int stepsPerUnit;
  private final int stride;
  private final double[] at;
  private final double[] losses;
  private final double[] measuredAt;
  private final double[] sharpness;
  private final double[] scalars = new double[EdgeOfStability.MEASURES.size()];
  private final double[] parameters;
  private double[] direction;
  private PowerIteration power;
  private int step;
  private int measured;
  private boolean isOver;

  EdgeTrial(Settings settings, long seed) {
    int width = settings.integer("width");
    this.surface = Problem.surface(width);
    this.parameters = Problem.start(width, new RandomStream(seed, 1));
    this.direction = Problem.normals(parameters.length, new RandomStream(seed, 2));
    this.rate = settings.number("rate");
    this.end = settings.integer("steps");
    this.stepsPerUnit = stepsPerUnit(settings);
    this.stride = (end + MAX_LOSSES - 1) / MAX_LOSSES;
    this.at = places(end / stride + 1, stride);
    this.losses = unknown(at.length);
    this.measuredAt = places(end / STEPS_BETWEEN + 1, STEPS_BETWEEN);
    this.sharpness = unknown(measuredAt.length);
    Arrays.fill(scalars, Double.NaN);
  }

  static double flopsOfGradient(Settings settings) {
    return 6.0 * Problem.POINTS * Problem.parameters(settings.integer("width"));
  }

  private static int stepsPerUnit(Settings settings) {
    double steps = Math.floor(FLOPS_PER_UNIT / flopsOfGradient(settings));
    return (int) Math.max(1, Math.min(STEPS_BETWEEN, steps));
  }

  private static double[] places(int count, int distance) {
    double[] places = new double[count];
    for (int i = 0; i < count; i++) {
      places[i] = (double) i * distance;
    }
    return places;
  }

  private static double[] unknown(int count) {
    double[] values = new double[count];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  @Override
  public int units() {
    int walks = (STEPS_BETWEEN + stepsPerUnit - 1) / stepsPerUnit;
    return FIRST_PRODUCTS / PRODUCTS + measuredAt.length * (1 + walks);
  }

  @Override
  public boolean isEnough() {
    return isOver;
  }

  @Override
  public void advance() {
    if (isMeasurementDue()) {
      measure();
    } else {
      walk();
    }
  }

  private boolean isMeasurementDue() {
    return measured < measuredAt.length && step == measuredAt[measured];
  }

  /** Does some products, and notes the sharpness after the last one. */
  private void measure() {
    if (power == null) {
      surface.moveTo(parameters);
      int products = measured == 0 ? FIRST_PRODUCTS : PRODUCTS;
      power = new PowerIteration(surface.hessian(), direction, 0, products);
    }
    int goal = power.iterations() + PRODUCTS;
    while (power.state() == Convergence.RUNNING && power.iterations() < goal) {
      power.advance();
    }
    if (power.state() != Convergence.RUNNING) {
      sharpness[measured++] = power.value();
      direction = power.vector().clone();
      power = null;
      endIfDue();
    }
  }

  /** Goes some steps, to the next measurement at most. */
  private void walk() {
    int next = (step / STEPS_BETWEEN + 1) * STEPS_BETWEEN;
    int to = Math.min(Math.min(end, next), step + stepsPerUnit);
    while (step < to && !isOver) {
      surface.moveTo(parameters);
      double loss = surface.loss();
      if (!(loss < MAX_LOSS)) {
        diverge();
        return;
      }
      noteLoss(loss);
      double[] gradient = surface.gradient();
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] -= rate * gradient[i];
      }
      step++;
    }
    if (!isMeasurementDue()) {
      endIfDue();
    }
  }

  private void noteLoss(double loss) {
    if (step % stride == 0) {
      losses[step / stride] = loss;
    }
  }

  private void endIfDue() {
    if (step < end) {
      return;
    }
    surface.moveTo(parameters);
    double loss = surface.loss();
    if (!(loss < MAX_LOSS)) {
      diverge();
      return;
    }
    noteLoss(loss);
    double[] last = Arrays.copyOfRange(sharpness, measured - Math.max(1, measured / 6), measured);
    Arrays.sort(last);
    double median = (last[(last.length - 1) / 2] + last[last.length / 2]) / 2;
    set(median * rate / 2, touch(), loss, sharpness[measured - 1]);
  }

  private double touch() {
    for (int i = 0; i < measured; i++) {
      if (sharpness[i] * rate >= 2) {
        return measuredAt[i];
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private void diverge() {
    set(Double.POSITIVE_INFINITY, touch(), Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  private void set(double edge, double touch, double loss, double last) {
    scalars[0] = edge;
    scalars[1] = touch;
    scalars[2] = loss;
    scalars[3] = last;
    scalars[4] = sharpness[0];
    isOver = true;
  }

  @Override
  public Measurements measurements() {
    return new Measurements(
        scalars.clone(),
        List.of(
            new Curve("loss", "step", at, losses.clone()),
            new Curve("sharpness", "step", measuredAt, sharpness.clone())));
  }
}
