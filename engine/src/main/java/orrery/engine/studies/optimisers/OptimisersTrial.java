package orrery.engine.studies.optimisers;

import java.util.Arrays;
import java.util.List;
import orrery.engine.math.RandomStream;
import orrery.engine.spec.Settings;
import orrery.engine.study.Computation;
import orrery.engine.study.Curve;
import orrery.engine.study.Measurements;
import orrery.engine.study.Trail;

/**
 * One optimiser from one start on the unit sphere, on the turned bowl and then on the one whose
 * axes are those of the coordinates; and in the plane, for the eye.
 */
final class OptimisersTrial implements Computation {
  /** The most steps; an optimiser that is not there by then is said never to be. */
  static final int MAX_STEPS = 100_000;

  /** The condition number of the bowl in the plane. */
  static final double PLANE_KAPPA = 20;

  private static final int PLANE_STEPS = 60;
  private static final double[] PLANE_START = {-1.6, 1.2};
  private static final long FLOPS_PER_UNIT = 2_000_000;

  private final Settings settings;
  private final double kappa;
  private final double tolerance;
  private final double[] start;
  private final Trail trail;
  private final double[] steps = recordedSteps();
  private final double[] losses = new double[steps.length];
  private final double[] scalars = {Double.NaN, Double.NaN};
  private Bowl bowl;
  private Descent descent;
  private double first;
  private int step;
  private int recorded;

  OptimisersTrial(Settings settings, long seed) {
    this.settings = settings;
    this.kappa = settings.number("kappa");
    this.tolerance = settings.number("tolerance");
    this.start = onSphere(settings.integer("dimension"), seed);
    this.trail = trail(settings);
    Arrays.fill(losses, Double.NaN);
    begin(settings.number("rotation"));
  }

  private static double[] onSphere(int dimension, long seed) {
    double[] x = new double[dimension];
    new RandomStream(seed, 1).normals(x);
    double square = 0;
    for (double coordinate : x) {
      square += coordinate * coordinate;
    }
    for (int i = 0; i < dimension; i++) {
      x[i] /= Math.sqrt(square);
    }
    return x;
  }

  private static Trail trail(Settings settings) {
    double[] x = new double[PLANE_STEPS + 1];
    double[] y = new double[PLANE_STEPS + 1];
    Bowl plane = new Bowl(2, PLANE_KAPPA, settings.number("rotation"));
    Descent descent = Method.begin(settings, plane, PLANE_KAPPA, PLANE_START);
    for (int i = 0; i <= PLANE_STEPS; i++) {
      x[i] = descent.point()[0];
      y[i] = descent.point()[1];
      descent.step();
    }
    return new Trail("path", x, y);
  }

  /** The steps at which the loss is kept: each at first, later every twentieth part. */
  private static double[] recordedSteps() {
    double[] at = new double[MAX_STEPS];
    int count = 0;
    for (int next = 0; next < MAX_STEPS; next = Math.max(next + 1, next + next / 20)) {
      at[count++] = next;
    }
    return Arrays.copyOf(at, count);
  }

  private void begin(double degrees) {
    bowl = new Bowl(start.length, kappa, degrees);
    descent = Method.begin(settings, bowl, kappa, start);
    first = bowl.value(start);
    step = 0;
  }

  private int stepsPerUnit() {
    return (int) (FLOPS_PER_UNIT / Optimisers.flopsPerStep(settings));
  }

  @Override
  public int units() {
    return 2 * ((MAX_STEPS + stepsPerUnit() - 1) / stepsPerUnit());
  }

  @Override
  public boolean isEnough() {
    return !Double.isNaN(scalars[1]);
  }

  @Override
  public void advance() {
    boolean isTurned = Double.isNaN(scalars[0]);
    double found = walk(isTurned);
    if (isTurned && !Double.isNaN(found)) {
      scalars[0] = found;
      begin(0);
    } else if (!isTurned) {
      scalars[1] = found;
    }
  }

  /** Does a unit of steps; returns the step at which the tolerance is met, NaN before. */
  private double walk(boolean isRecorded) {
    for (int end = Math.min(MAX_STEPS, step + stepsPerUnit()); step < end; step++) {
      double loss = bowl.value(descent.point()) / first;
      if (isRecorded && recorded < steps.length && step == steps[recorded]) {
        losses[recorded++] = loss;
      }
      if (loss <= tolerance) {
        return step;
      }
      if (!(loss < Double.POSITIVE_INFINITY)) {
        return Double.POSITIVE_INFINITY;
      }
      descent.step();
    }
    return step == MAX_STEPS ? Double.POSITIVE_INFINITY : Double.NaN;
  }

  @Override
  public Measurements measurements() {
    return new Measurements(
        scalars.clone(), List.of(new Curve("loss", "step", steps, losses.clone())), List.of(trail));
  }
}
