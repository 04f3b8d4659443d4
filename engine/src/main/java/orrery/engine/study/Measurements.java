package orrery.engine.study;

import java.util.List;
import orrery.engine.math.Digest;

/**
 * The measurements of one trial so far. A scalar is NaN until it is known, and infinite if training
 * diverged.
 *
 * @param scalars one for each of {@link Study#measures()}
 * @param curves in a fixed order, empty if the study has no curves
 */
public record Measurements(double[] scalars, List<Curve> curves) {

  public Measurements {
    curves = List.copyOf(curves);
  }

  /** Returns measurements without curves. */
  public static Measurements of(double... scalars) {
    return new Measurements(scalars, List.of());
  }

  /** Adds the exact bits to a digest. */
  void addTo(Digest digest) {
    for (double scalar : scalars) {
      digest.add(scalar);
    }
    for (Curve curve : curves) {
      digest.add(curve.name());
      for (double y : curve.y()) {
        digest.add(y);
      }
    }
  }
}
