package orrery.engine.study;

import java.util.List;

/**
 * What is known of one trial. A scalar is NaN until it is known; where training diverged it is
 * infinite.
 *
 * @param scalars one for each of {@link Study#measures()}
 * @param curves in a fixed order, empty where the study has none
 */
public record Measurements(double[] scalars, List<Curve> curves) {

  public Measurements {
    curves = List.copyOf(curves);
  }

  /** Scalars alone. */
  public static Measurements of(double... scalars) {
    return new Measurements(scalars, List.of());
  }
}
