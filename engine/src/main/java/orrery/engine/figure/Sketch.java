package orrery.engine.figure;

/**
 * A curve that a reader can draw: the value of a parameter of kind CURVE.
 *
 * @param parameter the name of the parameter
 * @param x the places of its numbers, ascending
 * @param y its values there
 * @param least what its number 0 is on the y axis
 * @param greatest what its greatest number is
 */
public record Sketch(
    String name, Tone tone, String parameter, double[] x, double[] y, double least, double greatest)
    implements Mark {
  @Override
  public void write(MarkJson json) {
    json.head("sketch", name, tone);
    json.text("parameter", parameter);
    json.number("least", least);
    json.number("greatest", greatest);
    json.numbers("x", x);
    json.numbers("y", y);
  }
}
