package orrery.engine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.figure.Mark;
import orrery.engine.spec.Entry;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.ParameterTable;
import orrery.engine.spec.Settings;
import orrery.engine.spec.SpecProblem;
import orrery.engine.spec.Suggestion;
import orrery.engine.spec.Value;
import orrery.engine.spec.ValueParser;

/**
 * Parses an experiment from the text of an author, a reader or a link.
 *
 * <pre>{@code
 * ExperimentParser.parse(study, Entries.of(":noise: 0.5").entries(), List.of("id"))
 * }</pre>
 */
public final class ExperimentParser {
  /** The parameters every study has. */
  public static final ParameterTable COMMON =
      ParameterTable.of(
          Parameter.integer("seeds", "Seeds", 1, 200, 1)
              .about("how many seeds are run; the band spans the middle half of them"),
          Parameter.integer("seed", "Seed", 0, 999_999, 0)
              .about("the first seed of the random numbers"));

  private final Study study;
  private final List<String> otherKeys;
  private final List<SpecProblem> problems = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();
  private Settings settings;
  private Settings common = COMMON.fallbacks();
  private Sweep sweep = Sweep.none();
  private Sweep arms = Sweep.none();

  /** The one value that is given for the parameter that the study sweeps. */
  private Sweep pinned = Sweep.none();

  /** True if the study is asked for the values of the axis, though others are given. */
  private boolean isAutomatic;

  private ExperimentParser(Study study, List<String> otherKeys) {
    this.study = study;
    this.otherKeys = otherKeys;
    this.settings = study.parameters().fallbacks();
    this.common = common.with("seeds", study.seeds());
  }

  /**
   * The result of parsing.
   *
   * @param experiment present if there are no problems
   * @param problems in the order of the text
   */
  public record Parsed(Optional<Experiment> experiment, List<SpecProblem> problems) {
    public Parsed {
      problems = List.copyOf(problems);
    }

    /** Returns the experiment of a text that is known to be valid. */
    public Experiment orElseThrow() {
      return experiment.orElseThrow(() -> new IllegalArgumentException(problems.get(0).message()));
    }
  }

  /**
   * Reads the entries of an experiment.
   *
   * @param study the kind of experiment
   * @param entries in the order of the text
   * @param otherKeys keys that mean something to the caller: they are skipped here, and suggested
   */
  public static Parsed parse(Study study, List<Entry> entries, List<String> otherKeys) {
    ExperimentParser parser = new ExperimentParser(study, otherKeys);
    for (Entry entry : entries) {
      parser.entry(entry);
    }
    if (parser.problems.isEmpty()) {
      parser.sweepByDefault();
      parser.check(entries);
    }
    return new Parsed(
        parser.problems.isEmpty() ? Optional.of(parser.experiment()) : Optional.empty(),
        parser.problems);
  }

  private void entry(Entry entry) {
    if (seen.indexOf(entry.key()) >= 0) {
      report(entry.keyOffset(), entry.key(), "\"" + entry.key() + "\" is given twice", "keep one");
      return;
    }
    seen.add(entry.key());
    if (COMMON.indexOf(entry.key()) >= 0) {
      Parameter parameter = COMMON.parameters().get(COMMON.indexOf(entry.key()));
      Value value = ValueParser.parse(parameter, entry.value());
      if (value instanceof Value.Single single) {
        common = common.with(entry.key(), single.value());
      } else {
        unfit(entry, value);
      }
    } else if (study.parameters().indexOf(entry.key()) >= 0) {
      setting(entry);
    } else if (otherKeys.indexOf(entry.key()) < 0) {
      List<String> known = new ArrayList<>(study.parameters().names());
      known.addAll(COMMON.names());
      known.addAll(otherKeys);
      String message = "unknown key \"" + entry.key() + "\" of " + study.name();
      report(entry.keyOffset(), entry.key(), message, Suggestion.hint(entry.key(), known));
    }
  }

  private void setting(Entry entry) {
    Parameter parameter =
        study.parameters().parameters().get(study.parameters().indexOf(entry.key()));
    Value value = ValueParser.parse(parameter, entry.value());
    if (value instanceof Value.Single single) {
      settings = settings.with(parameter.name(), single.value(), entry.value());
      pinned =
          parameter.swept() ? new Sweep(parameter.name(), new double[] {single.value()}) : pinned;
    } else if (value instanceof Value.Several several) {
      several(entry, parameter, several.values());
    } else if (value instanceof Value.Wrong) {
      unfit(entry, value);
    } else {
      isAutomatic = true;
    }
  }

  /** Takes the values for the axis or for the arms: words are no axis, and the study's own is. */
  private void several(Entry entry, Parameter parameter, double[] values) {
    Sweep given = new Sweep(entry.key(), values);
    boolean isAxis = parameter.kind() != Parameter.Kind.CHOICE && !isCompared(given);
    if (isAxis && !sweep.exists()) {
      sweep = given;
    } else if (isAxis && parameter.swept() && !arms.exists()) {
      arms = sweep;
      sweep = given;
    } else if (!arms.exists()) {
      arms = given;
    } else {
      String message =
          sweep.exists()
              ? "only two parameters can have several values, and "
                  + sweep.parameter()
                  + " and "
                  + arms.parameter()
                  + " have"
              : "only one choice can have several values, and " + arms.parameter() + " has";
      report(entry.valueOffset(), entry.value(), message, "give " + entry.key() + " one value");
    }
  }

  private boolean isCompared(Sweep given) {
    return given.values().length <= Mark.Tone.MAX_SERIES
        && study.compared().indexOf(given.parameter()) >= 0;
  }

  private void unfit(Entry entry, Value value) {
    if (value instanceof Value.Wrong wrong) {
      report(entry.valueOffset(), entry.value(), wrong.message(), wrong.hint());
    } else if (value instanceof Value.Several) {
      report(
          entry.valueOffset(),
          entry.value(),
          entry.key() + " cannot be swept",
          "give it one value");
    }
  }

  private void sweepByDefault() {
    if (isAutomatic && sweep.exists() && !arms.exists()) {
      arms = sweep;
      sweep = Sweep.none();
    }
    if (!sweep.exists()) {
      sweep = pinned;
    }
    for (Parameter parameter : study.parameters().parameters()) {
      if (parameter.swept() && !sweep.exists()) {
        sweep = new Sweep(parameter.name(), study.sweep(settings));
      }
    }
    Sweep own = study.arms(settings);
    if (!arms.exists() && own.exists() && seen.indexOf(own.parameter()) < 0) {
      arms = own;
    }
  }

  private void check(List<Entry> entries) {
    Experiment experiment = experiment();
    SettingsConflict conflict = Limits.conflict(experiment);
    if (conflict.exists()) {
      reportAtEntry(conflict.parameter(), entries, conflict.message());
    }
  }

  private Experiment experiment() {
    return new Experiment(
        study, settings, sweep, arms, common.integer("seeds"), (long) common.number("seed"));
  }

  /** If the parameter is not given, another setting is the cause: the swept one, or the first. */
  private void reportAtEntry(String key, List<Entry> entries, String message) {
    Entry cause = null;
    for (Entry entry : entries) {
      boolean setting = study.parameters().indexOf(entry.key()) >= 0;
      if (entry.key().equals(key)) {
        report(entry.valueOffset(), entry.value(), message, "");
        return;
      }
      if (setting && (cause == null || entry.key().equals(sweep.parameter()))) {
        cause = entry;
      }
    }
    if (cause == null) {
      problems.add(new SpecProblem(0, 1, message, ""));
    } else {
      report(cause.valueOffset(), cause.value(), message, "");
    }
  }

  private void report(int offset, String text, String message, String hint) {
    problems.add(new SpecProblem(offset, Math.max(1, text.length()), message, hint));
  }
}
