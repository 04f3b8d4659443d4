package orrery.site.markdown;

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
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;
import orrery.site.article.Block;
import orrery.site.article.Claim;
import orrery.site.article.Inline;

/** The directive {@code {experiment}}: a study, its settings, and how the page shows it. */
final class DemoConverter {
  private static final String ID = "id";
  private static final String CAPTION = "caption";
  private static final String CONTROLS = "controls";
  private static final String PREDICT = "predict";
  private static final String EXPECT = "expect";
  static final List<String> OURS = List.of(ID, CAPTION, CONTROLS, PREDICT, EXPECT);
  private static final List<String> TRUTHS = List.of("true", "false");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final Conversion conversion;

  DemoConverter(Conversion conversion) {
    this.conversion = conversion;
  }

  /**
   * The experiment of a fence.
   *
   * @param name of the study, as typed
   * @param at where the name starts in the file
   */
  Optional<Block> convert(FencedCodeBlock fence, String name, int at) {
    Optional<Study> study = Studies.find(name);
    if (study.isEmpty()) {
      String message = name.isEmpty() ? "the study is not named" : "unknown study \"" + name + "\"";
      String hint = Suggestion.hint(name, Studies.names());
      conversion.error("E001", at, at + Math.max(1, name.length()), message, hint);
      return Optional.empty();
    }
    List<BasedSequence> lines = fence.getContentLines();
    Entries read = Entries.of(Lines.text(lines));
    ExperimentParser.Parsed parsed =
        ExperimentParser.parse(study.get(), settings(read.entries()), OURS);
    report(read.problems(), lines, fence);
    report(parsed.problems(), lines, fence);
    String id = id(read.entries(), lines, fence, name);
    List<String> controls = controls(read.entries(), lines, study.get());
    boolean predict = predict(read.entries(), lines);
    List<Inline> caption = caption(read.entries(), lines);
    List<Claim> expected = expected(read.entries(), lines, id);
    return parsed
        .experiment()
        .map(
            experiment ->
                demo(fence, id, caption, read.entries(), controls, predict, expected, experiment));
  }

  private static Block demo(
      FencedCodeBlock fence,
      String id,
      List<Inline> caption,
      List<Entry> entries,
      List<String> controls,
      boolean predict,
      List<Claim> expected,
      Experiment experiment) {
    StringBuilder settings = new StringBuilder();
    for (Entry entry : entries) {
      if (!OURS.contains(entry.key())) {
        settings.append(':').append(entry.key()).append(": ").append(entry.value()).append('\n');
      }
    }
    String text = settings.toString();
    return new Block.Demo(
        Conversion.span(fence), id, caption, text, controls, predict, expected, experiment);
  }

  private void report(List<SpecProblem> problems, List<BasedSequence> lines, FencedCodeBlock at) {
    for (SpecProblem problem : problems) {
      boolean known = !lines.isEmpty() && problem.length() > 0;
      int start = known ? Lines.offset(lines, problem.offset()) : at.getStartOffset();
      conversion.error("E002", start, start + problem.length(), problem.message(), problem.hint());
    }
  }

  /** The id of an experiment: the study's name where none is given. */
  static String id(List<Entry> entries, String study) {
    return entry(entries, ID).map(Entry::value).orElse(study);
  }

  private String id(
      List<Entry> entries, List<BasedSequence> lines, FencedCodeBlock fence, String fallback) {
    Optional<Entry> given = entry(entries, ID);
    String id = id(entries, fallback);
    int start =
        given.map(entry -> Lines.offset(lines, entry.valueOffset())).orElse(fence.getStartOffset());
    if (!NAME.matcher(id).matches()) {
      String hint = "use lower-case letters, digits and single hyphens";
      conversion.error("E003", start, start + id.length(), "not an id: " + id, hint);
    } else if (!conversion.anchors().take(id, start)) {
      String message = "the id \"" + id + "\" is taken on this page";
      String hint = given.isPresent() ? "choose another" : "choose one: add a line :id: name";
      conversion.error("E004", start, start + id.length(), message, hint);
    }
    return id;
  }

  private List<String> controls(List<Entry> entries, List<BasedSequence> lines, Study study) {
    Optional<Entry> entry = entry(entries, CONTROLS);
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
        conversion.error("E005", start, start + name.length(), message, hint);
      }
      at += word.length() + 1;
    }
    return names;
  }

  /** What decides the result: lines of what is expected may be many, and decide nothing. */
  static List<Entry> settings(List<Entry> entries) {
    return entries.stream().filter(entry -> !entry.key().equals(EXPECT)).toList();
  }

  private List<Claim> expected(List<Entry> entries, List<BasedSequence> lines, String id) {
    ClaimReader reader = new ClaimReader(conversion, id);
    List<Claim> expected = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.key().equals(EXPECT)) {
        int start = Lines.offset(lines, entry.valueOffset());
        reader.read(new RoleText.Part(entry.value(), start)).ifPresent(expected::add);
      }
    }
    return expected;
  }

  /** Whether readers draw the main curve before they see it. */
  private boolean predict(List<Entry> entries, List<BasedSequence> lines) {
    Optional<Entry> entry = entry(entries, PREDICT);
    String value = entry.map(Entry::value).orElse("false");
    if (!TRUTHS.contains(value)) {
      int start = Lines.offset(lines, entry.orElseThrow().valueOffset());
      String message = "predict is true or false, not \"" + value + "\"";
      String hint = "with true, readers draw the main curve before they see it";
      conversion.error("E006", start, start + Math.max(1, value.length()), message, hint);
    }
    return value.equals("true");
  }

  private List<Inline> caption(List<Entry> entries, List<BasedSequence> lines) {
    Optional<Entry> entry = entry(entries, CAPTION);
    if (entry.isEmpty() || entry.get().value().isEmpty()) {
      return List.of();
    }
    int start = Lines.offset(lines, entry.get().valueOffset());
    return conversion.inlines().parse(conversion.part(start, start + entry.get().value().length()));
  }

  private static Optional<Entry> entry(List<Entry> entries, String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }
}
