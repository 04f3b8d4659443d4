package orrery.engine.figure;

import java.util.List;

/**
 * A number at each place of a grid, shown as a colour, with a key of the colours in the legend.
 *
 * <pre>{@code
 * Field.of("loss", x, y, loss).logarithmic().between(1e-6, 1e3)
 * Field.classes("class", List.of("inner", "outer"), x, y, predicted)
 * }</pre>
 *
 * @param scale linear, or logarithmic if the colours follow the logarithm
 * @param least the number that has the first colour, as all below it; NaN to take it from the data
 * @param greatest the number that has the last colour, as all above it; NaN likewise
 * @param classes their names; empty for other shades
 * @param x the columns of the grid, ascending
 * @param y its rows, ascending
 * @param z by rows: that of column i in row j is at {@code j * x.length + i}
 */
public record Field(
    String name,
    Shades shades,
    Axis.Scale scale,
    double least,
    double greatest,
    List<String> classes,
    double[] x,
    double[] y,
    double[] z)
    implements Mark {

  public Field {
    classes = List.copyOf(classes);
  }

  /** A field of numbers from little to much. */
  public static Field of(String name, double[] x, double[] y, double[] z) {
    return new Field(
        name, Shades.SEQUENTIAL, Axis.Scale.LINEAR, Double.NaN, Double.NaN, List.of(), x, y, z);
  }

  /** A field of classes, numbered from 0. */
  public static Field classes(
      String name, List<String> classes, double[] x, double[] y, double[] z) {
    return new Field(
        name, Shades.CLASSES, Axis.Scale.LINEAR, 0, classes.size() - 1.0, classes, x, y, z);
  }

  /** The same field on a logarithmic scale. */
  public Field logarithmic() {
    return new Field(name, shades, Axis.Scale.LOGARITHMIC, least, greatest, classes, x, y, z);
  }

  /** The same field with colours between fixed ends. */
  public Field between(double low, double high) {
    return new Field(name, shades, scale, low, high, classes, x, y, z);
  }

  /** The same field with two colours, below and above zero, up to a number on both sides. */
  public Field diverging(double most) {
    return new Field(name, Shades.DIVERGING, Axis.Scale.LINEAR, -most, most, classes, x, y, z);
  }

  /** The same field without colours, for contours. */
  public Field uncoloured() {
    return new Field(name, Shades.NONE, scale, least, greatest, classes, x, y, z);
  }

  @Override
  public void write(MarkJson json) {
    json.head("field", name);
    json.text("shades", shades.word);
    json.flag("log", scale == Axis.Scale.LOGARITHMIC);
    json.number("least", least);
    json.number("greatest", greatest);
    json.texts("classes", classes);
    json.numbers("x", x);
    json.numbers("y", y);
    json.shades("z", z);
  }
}
