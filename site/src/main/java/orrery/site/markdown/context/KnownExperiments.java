package orrery.site.markdown.context;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.engine.spec.Entries;
import orrery.engine.spec.Entry;
import orrery.engine.studies.Studies;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.syntax.LiteralDirectives;
import orrery.site.problem.Code;
import orrery.site.source.NearWords;

/**
 * The experiments of an article by their ids. They are known before any text is converted, since
 * words may stand before the experiment of which they speak.
 */
public final class KnownExperiments {
  /** The most experiments that a hint lists. */
  private static final int MOST_LISTED = 8;

  private final Conversion conversion;
  private final Map<String, Optional<Experiment>> byId = new LinkedHashMap<>();
  private final Map<String, Entries> settings = new LinkedHashMap<>();

  KnownExperiments(Conversion conversion) {
    this.conversion = conversion;
  }

  /**
   * A part of an experiment, such as {@code race:error}; absent where something is wrong with it.
   */
  public record Named(String id, Optional<Experiment> experiment, RoleText.Part name) {}

  /** Finds the experiments, wherever they stand. */
  public void collect(Document document) {
    for (Node node : document.getDescendants()) {
      if (node instanceof FencedCodeBlock fence) {
        LiteralDirectives.study(fence).ifPresent(study -> add(fence, study));
      }
    }
  }

  private void add(FencedCodeBlock fence, String name) {
    ExperimentEntries entries =
        new ExperimentEntries(Entries.of(Lines.text(fence.getContentLines())).entries());
    settings.putIfAbsent(entries.id(name), Entries.of(entries.settings()));
    byId.putIfAbsent(
        entries.id(name), Studies.find(name).flatMap(study -> entries.parse(study).experiment()));
  }

  /**
   * Reads the experiment of an id with some settings changed. Problems with them have the offsets
   * of these settings; other problems have the offset 0.
   */
  public ExperimentParser.Parsed with(String id, List<Entry> changes) {
    Study study = byId.get(id).orElseThrow().study();
    return ExperimentParser.parse(study, settings.get(id).with(changes), List.of());
  }

  /** Returns the experiment of an id; empty where it has problems of its own. */
  public Optional<Experiment> find(String id) {
    return Optional.ofNullable(byId.get(id)).flatMap(experiment -> experiment);
  }

  /**
   * Resolves {@code id:name}, or {@code name} where there is one experiment; reports an unknown
   * experiment, and returns empty. An experiment with a problem of its own is absent.
   */
  public Optional<Named> named(RoleText text) {
    return named(text.target());
  }

  /** The same for a piece of text. */
  public Optional<Named> named(RoleText.Part target) {
    int colon = target.text().indexOf(':');
    RoleText.Part name = target.part(colon + 1, target.text().length());
    if (name.text().isEmpty()) {
      error(Code.ROLE_NAMES_NOTHING, target, "the role names nothing", "write id:name");
      return Optional.empty();
    }
    if (colon >= 0) {
      return find(target.part(0, colon)).map(id -> new Named(id, byId.get(id), name));
    }
    if (byId.size() == 1) {
      String only = byId.keySet().iterator().next();
      return Optional.of(new Named(only, byId.get(only), name));
    }
    if (byId.isEmpty()) {
      error(Code.NO_EXPERIMENT, target, "there is no experiment on this page", "");
    } else {
      String of = ":" + name.text();
      String message = "there are " + byId.size() + " experiments on this page: say which is meant";
      List<String> first = byId.keySet().stream().limit(MOST_LISTED).toList();
      String hint = "write " + String.join(of + " or ", first) + of;
      error(Code.AMBIGUOUS_EXPERIMENT, target, message, hint);
    }
    return Optional.empty();
  }

  private Optional<String> find(RoleText.Part id) {
    if (byId.containsKey(id.text())) {
      return Optional.of(id.text());
    }
    List<String> known = new ArrayList<>(byId.keySet());
    String hint = NearWords.hint(id.text(), known, "");
    error(
        Code.UNKNOWN_EXPERIMENT,
        id,
        "there is no experiment \"" + id.text() + "\" on this page",
        hint);
    return Optional.empty();
  }

  private void error(Code code, RoleText.Part part, String message, String hint) {
    conversion.error(code, part.start(), part.end(), message, hint);
  }
}
