package orrery.site.markdown.convert;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import orrery.engine.spec.Entries;
import orrery.engine.spec.Entry;
import orrery.engine.spec.SpecProblem;
import orrery.engine.spec.Suggestion;
import orrery.engine.studies.Studies;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;
import orrery.site.article.Block;
import orrery.site.article.Claim;
import orrery.site.article.Inline;
import orrery.site.markdown.context.Anchors;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.context.ExperimentEntries;
import orrery.site.markdown.context.Lines;
import orrery.site.markdown.role.ClaimReader;
import orrery.site.problem.Code;

/** The directive {@code {experiment}}: a study, its settings, and how the page shows it. */
final class ExperimentConverter {
  private static final List<String> TRUTHS = List.of("true", "false");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");

  private final Conversion conversion;

  ExperimentConverter(Conversion conversion) {
    this.conversion = conversion;
  }

  /**
   * The experiment of a fence.
   *
   * @param name of the study, as typed
   * @param at the start of the name in the file
   */
  Optional<Block> convert(FencedCodeBlock fence, String name, int at) {
    Optional<Study> study = Studies.find(name);
    if (study.isEmpty()) {
      String message = name.isEmpty() ? "the study is not named" : "unknown study \"" + name + "\"";
      String hint =
          name.isEmpty()
              ? "write its name after {experiment}: the guide's reference lists all studies"
              : Suggestion.hint(name, Studies.names());
      conversion.error(Code.UNKNOWN_STUDY, at, at + Math.max(1, name.length()), message, hint);
      return Optional.empty();
    }
    List<BasedSequence> lines = fence.getContentLines();
    Entries read = Entries.of(Lines.text(lines));
    ExperimentEntries entries = new ExperimentEntries(read.entries());
    ExperimentParser.Parsed parsed = entries.parse(study.get());
    report(read.problems(), lines, fence);
    report(parsed.problems(), lines, fence);
    String id = id(entries, lines, fence, name);
    List<String> controls = controls(entries, lines, study.get());
    boolean predict = predict(entries, lines);
    List<Inline> caption = caption(entries, lines);
    List<Claim> expected = expected(entries, lines, id);
    String settings = entries.settings();
    return parsed
        .experiment()
        .map(
            experiment ->
                new Block.Experiment(
                    Conversion.span(fence),
                    id,
                    caption,
                    settings,
                    controls,
                    predict,
                    expected,
                    experiment));
  }

  private void report(List<SpecProblem> problems, List<BasedSequence> lines, FencedCodeBlock at) {
    for (SpecProblem problem : problems) {
      boolean known = !lines.isEmpty() && problem.length() > 0;
      int start = known ? Lines.offset(lines, problem.offset()) : at.getStartOffset();
      conversion.error(
          Code.WRONG_SETTING, start, start + problem.length(), problem.message(), problem.hint());
    }
  }

  private String id(
      ExperimentEntries entries,
      List<BasedSequence> lines,
      FencedCodeBlock fence,
      String fallback) {
    Optional<Entry> given = entries.first(ExperimentEntries.ID);
    String id = entries.id(fallback);
    int start =
        given.map(entry -> Lines.offset(lines, entry.valueOffset())).orElse(fence.getStartOffset());
    if (!NAME.matcher(id).matches()) {
      String hint = "use lower-case letters, digits and single hyphens";
      conversion.error(Code.WRONG_ID, start, start + id.length(), "not an id: " + id, hint);
    } else {
      String advice = given.isPresent() ? "choose another" : "choose one: add a line :id: name";
      take(id, new Anchors.Given(start, start + id.length(), Code.ID_TAKEN, advice));
    }
    return id;
  }

  private void take(String id, Anchors.Given by) {
    if (!conversion.anchors().take(id, by)) {
      String message = "the id \"" + id + "\" is taken on this page";
      conversion.error(by.code(), by.start(), by.end(), message, by.advice());
    }
  }

  private List<String> controls(ExperimentEntries entries, List<BasedSequence> lines, Study study) {
    Optional<Entry> entry = entries.first(ExperimentEntries.CONTROLS);
    if (entry.isEmpty()) {
      return study.controls();
    }
    List<String> names = new ArrayList<>();
    int at = 0;
    for (String word : entry.get().value().split(",", -1)) {
      String name = word.strip();
      if (study.parameters().indexOf(name) >= 0) {
        names.add(name);
      } else if (!name.isEmpty()) {
        int start = Lines.offset(lines, entry.get().valueOffset() + at + word.indexOf(name));
        String message = "there is no parameter \"" + name + "\" to control";
        String hint = Suggestion.hint(name, study.parameters().names());
        conversion.error(Code.UNKNOWN_CONTROL, start, start + name.length(), message, hint);
      }
      at += word.length() + 1;
    }
    return names;
  }

  private List<Claim> expected(ExperimentEntries entries, List<BasedSequence> lines, String id) {
    ClaimReader reader = new ClaimReader(conversion, id);
    List<Claim> expected = new ArrayList<>();
    for (Entry entry : entries.all(ExperimentEntries.EXPECT)) {
      int start = Lines.offset(lines, entry.valueOffset());
      reader.read(conversion.piece(start, start + entry.value().length())).ifPresent(expected::add);
    }
    return expected;
  }

  /** Returns whether readers draw the main curve before they see it. */
  private boolean predict(ExperimentEntries entries, List<BasedSequence> lines) {
    Optional<Entry> entry = entries.first(ExperimentEntries.PREDICT);
    String value = entry.map(Entry::value).orElse("false");
    if (!TRUTHS.contains(value)) {
      int start = Lines.offset(lines, entry.orElseThrow().valueOffset());
      String message = "predict is true or false, not \"" + value + "\"";
      String hint = "with true, readers draw the main curve before they see it";
      conversion.error(
          Code.WRONG_PREDICT, start, start + Math.max(1, value.length()), message, hint);
    }
    return value.equals("true");
  }

  private List<Inline> caption(ExperimentEntries entries, List<BasedSequence> lines) {
    Optional<Entry> entry = entries.first(ExperimentEntries.CAPTION);
    if (entry.isEmpty() || entry.get().value().isEmpty()) {
      return List.of();
    }
    int start = Lines.offset(lines, entry.get().valueOffset());
    return conversion.running(conversion.part(start, start + entry.get().value().length()));
  }
}
