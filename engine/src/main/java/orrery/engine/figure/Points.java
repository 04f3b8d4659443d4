package orrery.engine.figure;

import java.util.List;

/**
 * The points of one class in the plane, each with a form that belongs to its tone.
 *
 * @param sizes radii as multiples of the usual one; empty if all are alike
 * @param labels a word beside each point; empty without
 */
public record Points(
    String name, Tone tone, double[] x, double[] y, double[] sizes, List<String> labels)
    implements Mark {

  public Points {
    labels = List.copyOf(labels);
  }

  /** Points of one size, without labels. */
  public static Points of(String name, Tone tone, double[] x, double[] y) {
    return new Points(name, tone, x, y, new double[0], List.of());
  }

  @Override
  public void write(MarkJson json) {
    json.head("points", name, tone);
    json.numbers("x", x);
    json.numbers("y", y);
    if (sizes.length > 0) {
      json.numbers("sizes", sizes);
    }
    json.texts("labels", labels);
  }
}
