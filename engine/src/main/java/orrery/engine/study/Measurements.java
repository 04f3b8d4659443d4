package orrery.engine.study;

import java.util.List;
import orrery.engine.math.Digest;

/**
 * The measurements of one trial so far. A scalar is NaN until it is known, and infinite if training
 * diverged.
 *
 * @param scalars one for each of {@link Study#measures()}
 * @param curves in a fixed order, empty if the study has no curves
 * @param shapes what lies in the plane, in a fixed order
 */
public record Measurements(double[] scalars, List<Curve> curves, List<Shape> shapes) {

  public Measurements {
    curves = List.copyOf(curves);
    shapes = List.copyOf(shapes);
  }

  /** Creates measurements without shapes. */
  public Measurements(double[] scalars, List<Curve> curves) {
    this(scalars, curves, List.of());
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
    for (Shape shape : shapes) {
      add(shape, digest);
    }
  }

  private static void add(Shape shape, Digest digest) {
    digest.add((long) shape.kind());
    digest.add(shape.name());
    for (double[] numbers : shape.numbers()) {
      for (double number : numbers) {
        digest.add(number);
      }
    }
  }
}
