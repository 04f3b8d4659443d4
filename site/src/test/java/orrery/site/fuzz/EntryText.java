package orrery.site.fuzz;

import java.util.List;
import orrery.engine.math.Decimal;
import orrery.engine.spec.Parameter;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;

/** Keys and values of a study's settings, of choices: most of them are valid. */
final class EntryText {
  private static final List<String> NUMBERS =
      List.of(
          "1",
          "2",
          "0",
          "3",
          "0.5",
          "10",
          "7",
          "5.0",
          "1e-3",
          "+2",
          ".5",
          "5.",
          "1e1",
          "-1",
          "1e9",
          "\u22121",
          "-0",
          "0.1234567890123456",
          "1E0",
          " 4",
          "4 ",
          "0x1",
          "1e400",
          "00",
          "4e-400");

  private static final List<String> BETWEEN = List.of("..", ",", ", ", " .. ", "...", ",,", ":");

  private static final List<String> COUNTS =
      List.of("", ":3", ":12", ":200", ":1", ":201", ":2.5", ": 4", ":", ":3:3", ":02");

  private final Study study;
  private final Choices choices;

  EntryText(Study study, Choices choices) {
    this.study = study;
    this.choices = choices;
  }

  /** Returns a parameter of the study, or of all studies. */
  Parameter parameter() {
    List<Parameter> own = study.parameters().parameters();
    return choices.below(4) == 3
        ? choices.one(ExperimentParser.COMMON.parameters())
        : choices.one(own);
  }

  /** Returns the text of a value. */
  String value(Parameter parameter) {
    if (choices.rarely()) {
      return choices.text(8).replace('\n', ' ').replace('\r', ' ');
    }
    if (parameter.kind() == Parameter.Kind.CHOICE) {
      return choices.one(parameter.choices());
    }
    return switch (choices.below(8)) {
      case 5 -> number(parameter) + choices.one(BETWEEN) + number(parameter);
      case 6 -> number(parameter) + ".." + number(parameter) + choices.one(COUNTS);
      case 7 -> "auto";
      default -> number(parameter);
    };
  }

  private String number(Parameter parameter) {
    return switch (choices.below(8)) {
      case 0, 1 -> Decimal.text(parameter.minimum());
      case 2, 3 -> Decimal.text(parameter.maximum());
      case 4 -> Decimal.text(parameter.fallback());
      case 5 -> Decimal.text(parameter.minimum() + choices.below(100));
      default -> choices.one(NUMBERS);
    };
  }
}
