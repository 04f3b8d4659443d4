package orrery.site.markdown.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.engine.math.Digest;
import orrery.engine.spec.Entry;
import orrery.engine.spec.SpecProblem;
import orrery.engine.spec.Suggestion;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.site.article.Claim.Counterfactual;
import orrery.site.article.Span;
import orrery.site.markdown.braces.RoleText.Part;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/**
 * Reads the settings with which a claim is to be false: {@code ridge=0.1 or points=even and
 * noise=0}.
 */
final class UnlessReader {
  private static final Pattern UNLESS = Pattern.compile("(?<!\\s)\\s++unless(?!\\S)");
  private static final Pattern OR = Pattern.compile("(?<!\\s)\\s++or(?!\\S)");
  private static final Pattern AND = Pattern.compile("(?<!\\s)\\s++and(?!\\S)");
  private static final String FORM = "write unless key=value, with or and and between several";

  private final Conversion conversion;

  UnlessReader(Conversion conversion) {
    this.conversion = conversion;
  }

  /** Returns the settings that a claim names; empty where it names none. */
  static Optional<Part> settingsIn(Part claim) {
    Matcher unless = UNLESS.matcher(claim.text());
    return unless.find()
        ? Optional.of(claim.part(unless.end(), claim.text().length()))
        : Optional.empty();
  }

  /** Returns the claim without the settings that it names. */
  static Part before(Part claim) {
    return split(claim, UNLESS).get(0);
  }

  /**
   * Reads them; reports those that are invalid, and returns empty. An experiment with problems of
   * its own has none.
   */
  Optional<List<Counterfactual>> read(Part text, String id) {
    Optional<Experiment> printed = conversion.experiments().find(id);
    if (printed.isEmpty()) {
      return Optional.of(List.of());
    }
    List<Counterfactual> all = new ArrayList<>();
    for (Part alternative : split(text, OR)) {
      Optional<Counterfactual> read = counterfactual(alternative, id, printed.get());
      if (read.isEmpty()) {
        return Optional.empty();
      }
      all.add(read.get());
    }
    return Optional.of(all);
  }

  private static List<Part> split(Part text, Pattern between) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (Matcher word = between.matcher(text.text()); word.find(); from = word.end()) {
      parts.add(text.part(from, word.start()));
    }
    parts.add(text.part(from, text.text().length()));
    return parts;
  }

  private Optional<Counterfactual> counterfactual(Part text, String id, Experiment printed) {
    List<Entry> changes = new ArrayList<>();
    for (Part setting : split(text, AND)) {
      Optional<Entry> change = setting(setting, printed);
      if (change.isEmpty()) {
        return Optional.empty();
      }
      changes.add(change.get());
    }
    ExperimentParser.Parsed parsed = conversion.experiments().with(id, changes);
    parsed.problems().forEach(problem -> report(problem, text));
    Span span = new Span(text.start(), text.end());
    Optional<Experiment> changed = parsed.experiment();
    if (changed.isPresent() && digest(changed.get()).equals(digest(printed))) {
      return failed(text, "these are the settings that \"" + id + "\" has", "name others");
    }
    return changed.map(one -> new Counterfactual(span, text.text(), changes, one));
  }

  private Optional<Entry> setting(Part text, Experiment printed) {
    int equals = text.text().indexOf('=');
    if (equals < 1) {
      String what = text.text().isEmpty() ? "a setting is missing" : "this is not a setting";
      return failed(text, what, FORM);
    }
    Part key = text.part(0, equals);
    Part value = text.part(equals + 1, text.text().length());
    List<String> known = printed.study().parameters().names();
    if (!known.contains(key.text())) {
      String message = printed.study().name() + " has no parameter \"" + key.text() + "\"";
      return failed(key, message, Suggestion.hint(key.text(), known));
    }
    return Optional.of(new Entry(key.text(), value.text(), key.start(), value.start()));
  }

  /**
   * Reports a problem at its setting, or at all of them where another setting has its part in it.
   */
  private void report(SpecProblem problem, Part all) {
    boolean here = problem.offset() > 0;
    int start = here ? problem.offset() : all.start();
    int end = here ? start + problem.length() : all.end();
    conversion.error(Code.WRONG_COUNTERFACTUAL, start, end, problem.message(), problem.hint());
  }

  private <T> Optional<T> failed(Part part, String message, String hint) {
    conversion.error(Code.WRONG_COUNTERFACTUAL, part.start(), part.end(), message, hint);
    return Optional.empty();
  }

  private static String digest(Experiment experiment) {
    Digest digest = new Digest();
    experiment.addTo(digest);
    return digest.text();
  }
}
