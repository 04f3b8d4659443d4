package orrery.site.experiment;

import java.util.List;
import java.util.stream.Stream;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.Settings;

/**
 * A control of an experiment, as it is printed. What its parameter admits is in the element's table
 * of parameters.
 *
 * @param name of the parameter
 * @param label the words that a reader sees
 * @param symbol its symbol in formulas, or empty
 * @param unit of its numbers, or empty
 * @param about one sentence, or empty
 * @param kind its form: a slider, a range of the values that are swept, a toggle, segments side by
 *     side for a few words, or a list of many; arms for words that are compared, and values for
 *     numbers that are
 * @param sliders one; two for a range; empty for words
 * @param value as an author would type it
 * @param choices the words to choose from
 */
record ControlView(
    String name,
    String label,
    String symbol,
    String unit,
    String about,
    String kind,
    List<SliderView> sliders,
    String value,
    List<String> choices) {

  /** The most words that fit beside each other on a phone. */
  private static final int MAX_SEGMENTS = 4;

  /** The control of a parameter that has one value. */
  static ControlView of(Parameter parameter, Settings settings) {
    String value = settings.text(parameter.name());
    if (parameter.kind() == Parameter.Kind.CHOICE) {
      return new ControlView(parameter, words(parameter.choices()), List.of(), value);
    }
    if (parameter.kind() == Parameter.Kind.CURVE) {
      return new ControlView(parameter, "curve", List.of(), value);
    }
    SliderView slider = SliderView.of(parameter, settings.number(parameter.name()));
    return new ControlView(parameter, "slider", List.of(slider), value);
  }

  /** The control of the parameter that is swept, with the values it takes. */
  static ControlView range(Parameter parameter, double[] values) {
    SliderView from = SliderView.of(parameter, values[0]);
    SliderView to = SliderView.of(parameter, values[values.length - 1]);
    return new ControlView(parameter, "range", List.of(from, to), "");
  }

  /**
   * The control of the parameter that is compared: words to tick, or numbers to type.
   *
   * @param values as an author would type them
   */
  static ControlView arms(Parameter parameter, String values) {
    boolean isChoice = parameter.kind() == Parameter.Kind.CHOICE;
    return new ControlView(parameter, isChoice ? "arms" : "values", List.of(), values);
  }

  /** Returns whether a word is among those compared. */
  public boolean compares(String word) {
    return Stream.of(value.split(",")).anyMatch(one -> one.strip().equals(word));
  }

  private ControlView(Parameter parameter, String kind, List<SliderView> sliders, String value) {
    this(
        parameter.name(),
        parameter.label(),
        parameter.symbol(),
        parameter.unit(),
        parameter.about(),
        kind,
        sliders,
        value,
        parameter.choices());
  }

  private static String words(List<String> choices) {
    if (choices.equals(ParameterJson.OFF_ON)) {
      return "toggle";
    }
    return choices.size() <= MAX_SEGMENTS ? "segments" : "list";
  }
}
