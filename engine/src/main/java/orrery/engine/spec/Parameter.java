package orrery.engine.spec;

import java.util.List;

/**
 * One parameter of a study: its name, its range, and its description for readers. The table of
 * parameters drives the parser, the controls in the page, the link to a state and the
 * documentation.
 *
 * <pre>{@code
 * Parameter.number("noise", "Noise", 0, 2, 0.3).step(0.05).symbol("σ")
 * }</pre>
 *
 * <p>Every value is held as a {@code double}: an integer as itself, a choice as its index.
 *
 * @param name what an author types, lower-case words joined by hyphens
 * @param label what a reader sees
 * @param kind the values it admits
 * @param minimum least value, inclusive
 * @param maximum greatest value, inclusive
 * @param fallback the value when nothing is said; meaningless where {@code swept}
 * @param step the distance between two positions of a slider (on a logarithmic scale: a factor)
 * @param scale how a slider and an axis are divided
 * @param choices the words of a {@link Kind#CHOICE}, the fallback of a {@link Kind#CURVE}, empty
 *     otherwise
 * @param symbol how formulas write it, or empty
 * @param unit what its numbers count or are measured in, such as {@code ms} or {@code %}, or empty
 * @param swept whether it is swept over values of the study's own choosing when nothing is said
 * @param about one sentence, without a full stop
 */
public record Parameter(
    String name,
    String label,
    Kind kind,
    double minimum,
    double maximum,
    double fallback,
    double step,
    Scale scale,
    List<String> choices,
    String symbol,
    String unit,
    boolean swept,
    String about) {

  /** The kind of values a parameter admits. */
  public enum Kind {
    INTEGER,
    NUMBER,
    CHOICE,
    /** A curve drawn by hand: see {@link Drawing}. */
    CURVE
  }

  /** The scale of an interval. */
  public enum Scale {
    LINEAR,
    LOGARITHMIC
  }

  public Parameter {
    choices = List.copyOf(choices);
    if (!(minimum <= fallback && fallback <= maximum)) {
      throw new IllegalArgumentException(name + ": the fallback is outside its own range");
    }
  }

  /** A real number between two bounds, on a linear scale. */
  public static Parameter number(String name, String label, double min, double max, double value) {
    double step = (max - min) / 100;
    return new Parameter(
        name,
        label,
        Kind.NUMBER,
        min,
        max,
        value,
        step,
        Scale.LINEAR,
        List.of(),
        "",
        "",
        false,
        "");
  }

  /** A whole number between two bounds, on a linear scale. */
  public static Parameter integer(String name, String label, long min, long max, long value) {
    return new Parameter(
        name, label, Kind.INTEGER, min, max, value, 1, Scale.LINEAR, List.of(), "", "", false, "");
  }

  /** A choice of several words; the first is the fallback. */
  public static Parameter choice(String name, String label, String... words) {
    return new Parameter(
        name,
        label,
        Kind.CHOICE,
        0,
        words.length - 1.0,
        0,
        1,
        Scale.LINEAR,
        List.of(words),
        "",
        "",
        false,
        "");
  }

  /** A curve that a reader can draw, with the text of the one that is there at first. */
  public static Parameter curve(String name, String label, String drawing) {
    return new Parameter(
        name, label, Kind.CURVE, 0, 0, 0, 1, Scale.LINEAR, List.of(drawing), "", "", false, "");
  }

  /** A choice between {@code off} and {@code on}. */
  public static Parameter flag(String name, String label, boolean on) {
    Parameter off = choice(name, label, "off", "on");
    return on ? off.fallback(1) : off;
  }

  private Parameter fallback(double value) {
    return new Parameter(
        name, label, kind, minimum, maximum, value, step, scale, choices, symbol, unit, swept,
        about);
  }

  /** The same parameter with another distance between two positions of its slider. */
  public Parameter step(double distance) {
    return new Parameter(
        name, label, kind, minimum, maximum, fallback, distance, scale, choices, symbol, unit,
        swept, about);
  }

  /** The same parameter on a logarithmic scale. */
  public Parameter logarithmic() {
    return new Parameter(
        name,
        label,
        kind,
        minimum,
        maximum,
        fallback,
        step,
        Scale.LOGARITHMIC,
        choices,
        symbol,
        unit,
        swept,
        about);
  }

  /** The same parameter with the symbol that formulas use. */
  public Parameter symbol(String text) {
    return new Parameter(
        name, label, kind, minimum, maximum, fallback, step, scale, choices, text, unit, swept,
        about);
  }

  /** The same parameter with the unit that its numbers are printed with. */
  public Parameter unit(String text) {
    return new Parameter(
        name, label, kind, minimum, maximum, fallback, step, scale, choices, symbol, text, swept,
        about);
  }

  /** The same parameter, swept by default, over values that the study chooses. */
  public Parameter sweptByDefault() {
    return new Parameter(
        name, label, kind, minimum, maximum, fallback, step, scale, choices, symbol, unit, true,
        about);
  }

  /** The same parameter with a sentence that explains it. */
  public Parameter about(String sentence) {
    return new Parameter(
        name, label, kind, minimum, maximum, fallback, step, scale, choices, symbol, unit, swept,
        sentence);
  }
}
