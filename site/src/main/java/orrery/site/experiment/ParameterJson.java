package orrery.site.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import orrery.engine.spec.Entries;
import orrery.engine.spec.Entry;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.site.article.Block;
import orrery.site.rendered.JsonObject;

/**
 * The parameters of an experiment as JSON, for everything in the page that reads or changes a
 * setting: those of the study, then {@code seeds} and {@code seed}.
 *
 * <pre>{@code
 * [{"name":"noise","label":"Noise","symbol":"σ","unit":"","kind":"number","min":0,"max":2,
 *   "step":0.05,"log":false,"choices":[],"value":"0.3","swept":false}, ...]
 * }</pre>
 *
 * <p>{@code kind} is {@code number}, {@code integer}, {@code choice}, {@code curve} or {@code
 * toggle}, which is a choice between {@code off} and {@code on}. {@code value} is the printed one.
 * That of the swept parameter is what the author wrote, or {@code auto}; that of the parameter
 * whose values are compared is a list, and {@code compared} is true. On a logarithmic scale {@code
 * step} is a factor; if such a scale starts at zero, {@code least} is the least value above it.
 */
final class ParameterJson {
  /** A twentieth of a power of ten. */
  private static final double LOGARITHMIC_STEP = 1.12;

  /** The ratio of the greatest value to the least above zero on a logarithmic scale. */
  private static final double LOGARITHMIC_RANGE = 1e8;

  static final List<String> OFF_ON = List.of("off", "on");

  private final Block.Experiment experiment;
  private final Experiment definition;

  private ParameterJson(Block.Experiment experiment) {
    this.experiment = experiment;
    this.definition = experiment.definition();
  }

  static String of(Block.Experiment experiment) {
    ParameterJson json = new ParameterJson(experiment);
    List<String> rows = new ArrayList<>();
    json.add(experiment.definition().study().parameters(), rows);
    json.add(ExperimentParser.COMMON, rows);
    return "[" + String.join(",", rows) + "]";
  }

  private void add(ParameterTable table, List<String> rows) {
    for (Parameter parameter : table.parameters()) {
      String name = parameter.name();
      boolean swept = definition.sweeps(name);
      JsonObject row =
          row(parameter, swept ? written(experiment, name).orElse("auto") : value(name), swept);
      rows.add((definition.compares(name) ? row.bool("compared", true) : row).toString());
    }
  }

  static JsonObject row(Parameter parameter, String value, boolean swept) {
    boolean log = parameter.scale() == Parameter.Scale.LOGARITHMIC;
    JsonObject row =
        new JsonObject()
            .text("name", parameter.name())
            .text("label", parameter.label())
            .text("symbol", parameter.symbol())
            .text("unit", parameter.unit())
            .text("kind", kind(parameter))
            .number("min", parameter.minimum())
            .number("max", parameter.maximum())
            .number("step", log ? LOGARITHMIC_STEP : parameter.step())
            .bool("log", log)
            .texts("choices", parameter.choices())
            .text("value", value)
            .bool("swept", swept);
    return log && parameter.minimum() <= 0
        ? row.number("least", parameter.maximum() / LOGARITHMIC_RANGE)
        : row;
  }

  private String value(String name) {
    return definition.compares(name) ? compared(experiment, name) : definition.text(name);
  }

  /** The values that are compared, as the author typed them or would. */
  static String compared(Block.Experiment experiment, String name) {
    Experiment definition = experiment.definition();
    StringJoiner values = new StringJoiner(", ");
    for (int arm = 0; arm < definition.arms().values().length; arm++) {
      values.add(definition.at(arm, 0).text(name));
    }
    return written(experiment, name).orElse(values.toString());
  }

  private static Optional<String> written(Block.Experiment experiment, String name) {
    return Entries.of(experiment.settings()).entries().stream()
        .filter(one -> one.key().equals(name))
        .findFirst()
        .map(Entry::value);
  }

  private static String kind(Parameter parameter) {
    return switch (parameter.kind()) {
      case INTEGER -> "integer";
      case NUMBER -> "number";
      case CURVE -> "curve";
      case CHOICE -> parameter.choices().equals(OFF_ON) ? "toggle" : "choice";
    };
  }
}
