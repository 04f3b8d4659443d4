package orrery.engine.studies.surface;

import java.util.Arrays;
import java.util.List;
import orrery.engine.spec.Settings;
import orrery.engine.study.Computation;
import orrery.engine.study.Curve;
import orrery.engine.study.Measurements;
import orrery.engine.study.Trail;

/** Descent on the loss of all points, and on those of batches, from the same start. */
final class WalkTrial implements Computation {
  private static final int STEPS_PER_UNIT = 500;

  /** Of a path that is drawn. */
  private static final int MAX_POINTS = 400;

  private final Sample sample;
  private final Loss whole;
  private final double start1;
  private final double start2;
  private final double rate;
  private final int batch;
  private final int steps;
  private final int stride;
  private final Walk descent;
  private final Walk noisy;
  private final double[] at;
  private final double[][] paths;
  private int done;

  WalkTrial(Settings settings, long seed) {
    sample = new Sample(seed);
    whole = sample.whole();
    start1 = settings.number("w1");
    start2 = settings.number("w2");
    rate = settings.number("rate");
    batch = settings.integer("batch");
    steps = settings.integer("steps");
    stride = (steps + MAX_POINTS - 1) / MAX_POINTS;
    descent = new Walk(start1, start2);
    noisy = new Walk(start1, start2);
    at = new double[1 + (steps + stride - 1) / stride];
    for (int point = 0; point < at.length; point++) {
      at[point] = Math.min(steps, point * stride);
    }
    paths = new double[6][at.length];
    for (double[] path : paths) {
      Arrays.fill(path, Double.NaN);
    }
    note(0);
  }

  static double flops(Settings settings) {
    return settings.number("steps") * (60 + 12 * settings.number("batch"));
  }

  @Override
  public int units() {
    return (steps + STEPS_PER_UNIT - 1) / STEPS_PER_UNIT;
  }

  @Override
  public void advance() {
    int last = Math.min(steps, done + STEPS_PER_UNIT);
    while (done < last) {
      descent.step(whole, rate);
      noisy.step(sample.batch(done, batch), rate);
      done++;
      if (done % stride == 0 || done == steps) {
        note((done + stride - 1) / stride);
      }
    }
  }

  private void note(int point) {
    paths[0][point] = descent.w1();
    paths[1][point] = descent.w2();
    paths[2][point] = noisy.w1();
    paths[3][point] = noisy.w2();
    paths[4][point] = descent.imbalance();
    paths[5][point] = noisy.imbalance();
  }

  @Override
  public Measurements measurements() {
    double[] scalars = new double[LossSurface.MEASURES.size()];
    Arrays.fill(scalars, Double.NaN);
    if (done == steps) {
      scalars[0] = Walk.finite(descent.imbalance());
      scalars[1] = Walk.finite(noisy.imbalance());
      scalars[2] = excess(descent);
      scalars[3] = excess(noisy);
      scalars[4] = descent.from(start1, start2);
      scalars[5] = whole.criticalRate();
      scalars[6] = Walk.finite(Math.max(descent.worst(), noisy.worst()));
    }
    return new Measurements(
        scalars,
        List.of(
            new Curve("imbalance-of-descent", "step", at, paths[4].clone()),
            new Curve("imbalance-of-batches", "step", at, paths[5].clone())),
        List.of(
            new Trail("descent", paths[0].clone(), paths[1].clone()),
            new Trail("batches", paths[2].clone(), paths[3].clone())));
  }

  /** The loss above the least; at its minima rounding may leave a little less than nothing. */
  private double excess(Walk walk) {
    return Walk.finite(Math.max(0, whole.at(walk.w1(), walk.w2()) - whole.least()));
  }
}
