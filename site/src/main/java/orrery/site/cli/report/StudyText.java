package orrery.site.cli.report;

import java.util.List;
import orrery.engine.math.Decimal;
import orrery.engine.spec.Parameter;
import orrery.engine.study.Description;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;
import orrery.site.progress.TimeText;
import orrery.site.trials.Estimate;

/** Studies in words: a list of them, or all about one. */
public final class StudyText {
  private static final int INDENT = 4;

  private final Terminal terminal;
  private final int processors;

  /**
   * Texts for a terminal.
   *
   * @param processors on which an experiment would run
   */
  public StudyText(Terminal terminal, int processors) {
    this.terminal = terminal;
    this.processors = processors;
  }

  /** Returns what each study shows, and what a run of it takes when nothing is said. */
  public String list(List<Study> studies) {
    StringBuilder text = new StringBuilder();
    for (Study study : studies) {
      text.append(head(study)).append('\n');
    }
    return text.append("orrery run STUDY --help says what can be set, and what is found.\n")
        .toString();
  }

  private String head(Study study) {
    Experiment experiment = Experiment.of(study);
    return study.name()
        + ": "
        + study.title()
        + "\n"
        + Columns.wrapped(study.description().sentence() + ".", INDENT, terminal.width())
        + Columns.wrapped(
            ExperimentText.extent(experiment) + ": " + work(experiment), INDENT, terminal.width());
  }

  private String work(Experiment experiment) {
    int trials = experiment.trials();
    Estimate estimate = Estimate.of(List.of(experiment), processors);
    return trials
        + (trials == 1 ? " trial" : " trials")
        + ", about "
        + TimeText.of(estimate.time());
  }

  /** Returns all about one: its parameters, its measures and its findings. */
  public String help(Study study) {
    Description description = study.description();
    Columns parameters = new Columns(terminal.width());
    study.parameters().parameters().forEach(one -> add(one, fallback(one), parameters));
    for (Parameter common : ExperimentParser.COMMON.parameters()) {
      boolean isCount = common.name().equals("seeds");
      add(common, isCount ? "usually " + study.seeds() : fallback(common), parameters);
    }
    StringBuilder text = new StringBuilder(head(study));
    text.append(
        Columns.wrapped(description.paper() + ", " + description.link(), INDENT, terminal.width()));
    text.append("\nWhat can be set, as in orrery run ").append(study.name()).append(" seeds=3:\n");
    text.append(parameters.text());
    text.append("\nWhat is measured:\n").append(terms(description.measures()));
    text.append("\nWhat is found:\n").append(terms(description.findings()));
    return text.append("\norrery run --help says what the options are.\n").toString();
  }

  private void add(Parameter parameter, String fallback, Columns columns) {
    String about = parameter.about().isEmpty() ? parameter.label() : parameter.about();
    String symbol = parameter.symbol();
    boolean isShown = !symbol.isEmpty() && (terminal.isUnicode() || symbol.charAt(0) <= '~');
    String values =
        parameter.kind() == Parameter.Kind.CHOICE
            ? String.join(" or ", parameter.choices())
            : Decimal.text(parameter.minimum()) + " to " + Decimal.text(parameter.maximum());
    String unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
    columns.row(
        parameter.name(),
        about + "; " + (isShown ? symbol + ", " : "") + values + unit + ", " + fallback);
  }

  private static String fallback(Parameter parameter) {
    if (parameter.swept()) {
      return "several when nothing is said";
    }
    return "usually "
        + (parameter.kind() == Parameter.Kind.CHOICE
            ? parameter.choices().get((int) parameter.fallback())
            : Decimal.text(parameter.fallback()));
  }

  private String terms(List<Description.Term> terms) {
    Columns columns = new Columns(terminal.width());
    terms.forEach(term -> columns.row(term.name(), term.about()));
    return columns.text();
  }
}
