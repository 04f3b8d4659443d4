package orrery.engine.studies.bump;

import java.util.Arrays;
import java.util.List;
import orrery.engine.spec.Settings;
import orrery.engine.study.Computation;
import orrery.engine.study.Curve;
import orrery.engine.study.Measurements;

/** Both constructions with so many pieces, and their greatest errors on a fine grid. */
final class BumpTrial implements Computation {
  /** So fine that the greatest errors have four digits. */
  private static final int GRID = 6001;

  /** Every so many points of it are drawn. */
  private static final int STRIDE = 10;

  private static final int SLICES = 6;

  private final Target target;
  private final Units bars;
  private final Units dots;
  private final double piece;
  private final double[] x = new double[(GRID - 1) / STRIDE + 1];
  private final double[] y = new double[x.length];
  private final double[] barsY = new double[x.length];
  private final double[] dotsY = new double[x.length];
  private double barsError;
  private double dotsError;
  private double curvature;
  private int slice;

  BumpTrial(Settings settings) {
    target = new Target(settings);
    int pieces = settings.integer("pieces");
    boolean single = settings.choice("precision").equals("f32");
    bars = Units.bars(target, pieces, settings.number("edge"), single);
    dots = Units.dots(target, pieces, single);
    piece = 2 * Target.REACH / pieces;
    for (int i = 0; i < x.length; i++) {
      x[i] = place(i * STRIDE);
      y[i] = target.at(x[i]);
    }
    Arrays.fill(barsY, Double.NaN);
    Arrays.fill(dotsY, Double.NaN);
  }

  static double flops(Settings settings) {
    return GRID * (15 * settings.number("pieces") + 90);
  }

  private static double place(int point) {
    return Target.REACH * (2.0 * point / (GRID - 1) - 1);
  }

  @Override
  public int units() {
    return SLICES;
  }

  @Override
  public void advance() {
    int from = slice * GRID / SLICES;
    slice++;
    for (int i = from; i < slice * GRID / SLICES; i++) {
      double at = place(i);
      double aim = target.at(at);
      double ofBars = bars.at(at);
      double ofDots = dots.at(at);
      barsError = Math.max(barsError, Math.abs(ofBars - aim));
      dotsError = Math.max(dotsError, Math.abs(ofDots - aim));
      curvature = Math.max(curvature, target.curvature(at));
      if (i % STRIDE == 0) {
        barsY[i / STRIDE] = ofBars;
        dotsY[i / STRIDE] = ofDots;
      }
    }
  }

  @Override
  public Measurements measurements() {
    double[] scalars = {Double.NaN, Double.NaN, Double.NaN};
    if (slice == SLICES) {
      scalars[0] = barsError;
      scalars[1] = dotsError;
      scalars[2] = piece * piece / 8 * curvature;
    }
    return new Measurements(
        scalars,
        List.of(
            new Curve("target", "x", x, y),
            new Curve("bars", "x", x, barsY.clone()),
            new Curve("dots", "x", x, dotsY.clone())));
  }
}
