package orrery.engine.figure;

/**
 * A way through the plane, in the order of its points: x may go back and forth. Its start and its
 * end are marked.
 */
public record Path(String name, Tone tone, double[] x, double[] y) implements Mark {
  @Override
  public void write(MarkJson json) {
    json.head("path", name, tone);
    json.numbers("x", x);
    json.numbers("y", y);
  }
}
