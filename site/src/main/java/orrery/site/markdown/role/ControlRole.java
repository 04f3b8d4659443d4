package orrery.site.markdown.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;
import orrery.engine.spec.Suggestion;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.site.article.Inline;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.context.KnownExperiments;
import orrery.site.problem.Code;

/** The role {@code control}: a setting of an experiment, which a reader changes in the sentence. */
final class ControlRole implements Role {
  private final Conversion conversion;

  ControlRole(Conversion conversion) {
    this.conversion = conversion;
  }

  @Override
  public String name() {
    return "control";
  }

  @Override
  public String purpose() {
    return "A setting of an experiment, which a reader changes in the sentence.";
  }

  @Override
  public String example() {
    return "{control}`features:noise`";
  }

  @Override
  public Optional<Inline> convert(RoleText text) {
    for (RoleText.Part option : text.options()) {
      String message = "{control} has no options, and so not \"" + option.text() + "\"";
      conversion.error(
          Code.UNKNOWN_ROLE_OPTION, option.start(), option.end(), message, "leave it out");
    }
    return conversion.experiments().named(text).flatMap(named -> control(text, named));
  }

  /**
   * Converts the role where the experiment is valid; the problems of an invalid one are reported
   * already.
   */
  private Optional<Inline> control(RoleText text, KnownExperiments.Named named) {
    return named.experiment().flatMap(experiment -> control(text, named, experiment));
  }

  private Optional<Inline> control(
      RoleText text, KnownExperiments.Named named, Experiment experiment) {
    String name = named.name().text();
    Optional<Parameter> parameter = parameter(experiment, name);
    if (parameter.isEmpty()) {
      List<String> known = names(experiment);
      String message = experiment.study().name() + " has no parameter \"" + name + "\"";
      error(Code.UNKNOWN_PARAMETER, named.name(), message, Suggestion.hint(name, known));
      return Optional.empty();
    }
    if (experiment.sweeps(name) || experiment.compares(name)) {
      String how = experiment.sweeps(name) ? " is swept in \"" : " is compared in \"";
      String message = name + how + named.id() + "\", and has no one value to change";
      List<String> others = names(experiment);
      others.remove(name);
      error(
          Code.SWEPT_PARAMETER,
          named.name(),
          message,
          "give it one value, or take " + either(others));
      return Optional.empty();
    }
    String unit = parameter.get().unit();
    return Optional.of(
        new Inline.Control(text.span(), named.id(), name, experiment.text(name), unit));
  }

  private static String either(List<String> names) {
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  private static Optional<Parameter> parameter(Experiment experiment, String name) {
    for (ParameterTable table : List.of(experiment.study().parameters(), ExperimentParser.COMMON)) {
      if (table.indexOf(name) >= 0) {
        return Optional.of(table.parameters().get(table.indexOf(name)));
      }
    }
    return Optional.empty();
  }

  private static List<String> names(Experiment experiment) {
    List<String> names = new ArrayList<>(experiment.study().parameters().names());
    names.addAll(ExperimentParser.COMMON.names());
    return names;
  }

  private void error(Code code, RoleText.Part part, String message, String hint) {
    conversion.error(code, part.start(), part.end(), message, hint);
  }
}
