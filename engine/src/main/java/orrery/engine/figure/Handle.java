package orrery.engine.figure;

/**
 * A point that a reader can move: its coordinates are the values of two parameters.
 *
 * @param xParameter the name of the parameter that is its x
 * @param yParameter that of its y
 */
public record Handle(
    String name, Tone tone, String xParameter, String yParameter, double x, double y)
    implements Mark {
  @Override
  public void write(MarkJson json) {
    json.head("handle", name, tone);
    json.text("xParameter", xParameter);
    json.text("yParameter", yParameter);
    json.numbers("x", new double[] {x});
    json.numbers("y", new double[] {y});
  }
}
