package orrery.engine.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a study, in the order in which they are shown.
 *
 * @param parameters no two of one name
 * @param digested how many of them are in every digest of settings; the others were added later,
 *     and are in it where they do not have their fallback, so that receipts from before stay
 */
public record ParameterTable(List<Parameter> parameters, int digested) {

  public ParameterTable {
    parameters = List.copyOf(parameters);
  }

  /** A table whose parameters are in every digest. */
  public ParameterTable(List<Parameter> parameters) {
    this(parameters, parameters.size());
  }

  /** A table of the given rows. */
  public static ParameterTable of(Parameter... rows) {
    return new ParameterTable(List.of(rows));
  }

  /** The table with parameters that an earlier version of the study did not have. */
  public ParameterTable later(Parameter... rows) {
    List<Parameter> all = new ArrayList<>(parameters);
    all.addAll(List.of(rows));
    return new ParameterTable(all, digested);
  }

  /** The row of a name, or -1. */
  public int indexOf(String name) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** All names, in order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Parameter parameter : parameters) {
      names.add(parameter.name());
    }
    return names;
  }

  /** The default settings: every parameter at its fallback. */
  public Settings fallbacks() {
    double[] values = new double[parameters.size()];
    String[] drawings = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      Parameter parameter = parameters.get(i);
      values[i] = parameter.fallback();
      if (parameter.kind() == Parameter.Kind.CURVE) {
        drawings[i] = parameter.choices().get(0);
      }
    }
    return new Settings(this, values, drawings);
  }
}
