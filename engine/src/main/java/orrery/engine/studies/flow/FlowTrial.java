package orrery.engine.studies.flow;

import java.util.Arrays;
import java.util.List;
import orrery.engine.spec.Settings;
import orrery.engine.study.Computation;
import orrery.engine.study.Curve;
import orrery.engine.study.Measurements;
import orrery.engine.study.Trail;

/** Gradient descent of one step size, and the two flows from the same start. */
final class FlowTrial implements Computation {
  private static final int STEPS_PER_UNIT = 200;
  private static final double FLOPS_OF_STEP = 2 * Flow.FLOPS + 40;

  private final double h;
  private final int steps;
  private final double[] w;
  private final double[] slope = new double[2];
  private final Flow flow;
  private final Flow corrected;
  private final double[] times;
  private final double[][] paths;
  private final double[] distance;
  private final double[] correctedDistance;
  private int done;

  FlowTrial(Settings settings) {
    h = settings.number("step");
    steps = steps(settings);
    w = new double[] {settings.number("w1"), settings.number("w2")};
    flow = new Flow(0, w[0], w[1]);
    corrected = new Flow(settings.isOn("term") ? h : 0, w[0], w[1]);
    times = new double[steps + 1];
    paths = new double[6][steps + 1];
    distance = new double[steps + 1];
    correctedDistance = new double[steps + 1];
    for (double[] path : paths) {
      Arrays.fill(path, Double.NaN);
    }
    Arrays.fill(distance, Double.NaN);
    Arrays.fill(correctedDistance, Double.NaN);
    for (int step = 0; step <= steps; step++) {
      times[step] = step * h;
    }
    note(0);
  }

  private static int steps(Settings settings) {
    return (int) Math.max(1, Math.floor(settings.number("time") / settings.number("step") + 0.5));
  }

  static double flops(Settings settings) {
    return steps(settings) * FLOPS_OF_STEP;
  }

  static long bytes(Settings settings) {
    return 9L * Double.BYTES * (steps(settings) + 1);
  }

  @Override
  public int units() {
    return (steps + STEPS_PER_UNIT - 1) / STEPS_PER_UNIT;
  }

  @Override
  public void advance() {
    int last = Math.min(steps, done + STEPS_PER_UNIT);
    while (done < last) {
      ProductLoss.slope(0, w, slope);
      w[0] -= h * slope[0];
      w[1] -= h * slope[1];
      flow.advance(h);
      corrected.advance(h);
      done++;
      note(done);
    }
  }

  private void note(int step) {
    paths[0][step] = w[0];
    paths[1][step] = w[1];
    paths[2][step] = flow.w1();
    paths[3][step] = flow.w2();
    paths[4][step] = corrected.w1();
    paths[5][step] = corrected.w2();
    distance[step] = away(flow);
    correctedDistance[step] = away(corrected);
  }

  /** The distance between descent and a flow; infinite once one of them has left all bounds. */
  private double away(Flow other) {
    double across = w[0] - other.w1();
    double up = w[1] - other.w2();
    double away = Math.sqrt(across * across + up * up);
    return Double.isNaN(away) ? Double.POSITIVE_INFINITY : away;
  }

  @Override
  public Measurements measurements() {
    double error = Double.NaN;
    double correctedError = Double.NaN;
    if (done == steps) {
      error = greatest(distance);
      correctedError = greatest(correctedDistance);
    }
    return new Measurements(
        new double[] {error, correctedError, error / correctedError},
        List.of(
            new Curve("distance", "time", times, distance.clone()),
            new Curve("corrected-distance", "time", times, correctedDistance.clone())),
        List.of(trail("descent", 0), trail("flow", 2), trail("corrected-flow", 4)));
  }

  private Trail trail(String name, int first) {
    return new Trail(name, paths[first].clone(), paths[first + 1].clone());
  }

  private static double greatest(double[] values) {
    double greatest = 0;
    for (double value : values) {
      greatest = Math.max(greatest, value);
    }
    return greatest;
  }
}
