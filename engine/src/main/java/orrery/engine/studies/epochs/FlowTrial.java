package orrery.engine.studies.epochs;

import java.util.Arrays;
import java.util.List;
import orrery.engine.linalg.SymmetricEigen;
import orrery.engine.spec.Settings;
import orrery.engine.study.Computation;
import orrery.engine.study.Curve;
import orrery.engine.study.Measurements;

/** One regression: drawn, decomposed in slices, and followed through time. */
final class FlowTrial implements Computation {
  private static final long FLOPS_PER_UNIT = 2_000_000;
  private static final int FIRST_SLICE = 2;
  private static final int SLICES = 3;

  private final Settings settings;
  private final long seed;
  private double[] scalars = new double[Landmarks.NAMES.size()];
  private List<Curve> curves = List.of();
  private int unit;
  private TwoScales problem;
  private SymmetricEigen covariance;

  FlowTrial(Settings settings, long seed) {
    this.settings = settings;
    this.seed = seed;
    Arrays.fill(scalars, Double.NaN);
  }

  @Override
  public int units() {
    return FIRST_SLICE + SLICES + 1;
  }

  @Override
  public void advance() {
    int slice = unit - FIRST_SLICE;
    if (unit == 0) {
      problem = new TwoScales(settings, seed);
    } else if (slice < 0) {
      covariance = new SymmetricEigen(problem.covariance());
    } else if (slice < SLICES) {
      // The last one finishes it, however long that takes.
      covariance.advance(slice == SLICES - 1 ? Long.MAX_VALUE : FLOPS_PER_UNIT);
    } else {
      follow(new GradientFlow(covariance, problem.correlations()));
    }
    unit++;
  }

  private void follow(GradientFlow flow) {
    double[] times = Times.all();
    double[] risk = new double[times.length];
    double[] fast = new double[times.length];
    double[] slow = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      double[] weights = flow.at(times[i]);
      fast[i] = problem.risk(weights, 0, TwoScales.FAST);
      slow[i] = problem.risk(weights, TwoScales.FAST, TwoScales.FEATURES);
      risk[i] = fast[i] + slow[i];
    }
    curves =
        List.of(
            new Curve("risk", "time", times, risk),
            new Curve("fast", "time", times, fast),
            new Curve("slow", "time", times, slow));
    scalars = Landmarks.of(times, risk).values();
  }

  @Override
  public Measurements measurements() {
    return new Measurements(scalars.clone(), curves);
  }
}
