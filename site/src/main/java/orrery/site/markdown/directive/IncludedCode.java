package orrery.site.markdown.directive;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import orrery.site.article.Block;
import orrery.site.markdown.braces.Option;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.syntax.LiteralDirectives;
import orrery.site.problem.Code;
import orrery.site.source.SiblingFile;
import orrery.site.source.SourceFile;

/** MyST's {@code {literalinclude} fit.py}: code from a file of its own, or some lines of it. */
public final class IncludedCode {
  private static final List<String> LINES = List.of("lines");
  private static final List<String> LANGUAGE = List.of("language");
  private static final List<String> MATCH = List.of("lineno-match");
  private static final List<String> OURS =
      List.of(
          "lines", "language", "lineno-match", "start-at", "start-after", "end-at", "end-before");

  /** The languages whose names differ from the ends of their files' names. */
  private static final Map<String, String> LANGUAGES =
      Map.of(
          "py",
          "python",
          "jl",
          "julia",
          "rs",
          "rust",
          "js",
          "javascript",
          "ts",
          "typescript",
          "sh",
          "bash",
          "yml",
          "yaml",
          "h",
          "c",
          "md",
          "markdown",
          "kt",
          "kotlin");

  private final Conversion conversion;

  public IncludedCode(Conversion conversion) {
    this.conversion = conversion;
  }

  public Optional<Block> convert(FencedCodeBlock fence, RoleText.Part address) {
    List<BasedSequence> rest = new ArrayList<>(fence.getContentLines());
    List<Option> given = CodeConverter.options(rest);
    CodeOptions options = new CodeOptions(conversion, given);
    options.check("{" + LiteralDirectives.INCLUDED_CODE + "}", OURS);
    for (BasedSequence line : rest) {
      if (!line.isBlank()) {
        new OptionCheck(conversion)
            .unread(
                "{" + LiteralDirectives.INCLUDED_CODE + "}",
                line.getStartOffset(),
                line.trimEnd().getEndOffset());
      }
    }
    SiblingFile found = SiblingFile.of(conversion.file(), address.text());
    if (!found.objection().isEmpty()) {
      conversion.error(
          Code.CODE_NOT_INCLUDED, address.start(), address.end(), found.objection(), found.hint());
      return Optional.empty();
    }
    Optional<SourceFile> file = found.read(conversion.problems());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = file.get().text().lines().toList();
    int from = edge(options, lines, 0, "start-at", "start-after").orElse(0);
    int to = edge(options, lines, from, "end-before", "end-at").orElse(lines.size());
    List<String> shown = new ArrayList<>(lines.subList(from, Math.max(from, to)));
    Optional<RoleText.Part> numbers = options.value(LINES);
    if (numbers.isPresent()) {
      List<String> all = List.copyOf(shown);
      int before = conversion.problems().size();
      var chosen = LineSet.of(numbers.get(), all.size(), conversion);
      // What else is said of the lines is checked against all of them where these are wrong.
      if (conversion.problems().size() == before) {
        shown.clear();
        chosen.forEach(number -> shown.add(all.get(number - 1)));
        from += chosen.first() - 1;
      }
    }
    while (!shown.isEmpty() && shown.get(shown.size() - 1).isBlank()) {
      shown.remove(shown.size() - 1);
    }
    String language =
        options.value(LANGUAGE).map(RoleText.Part::text).orElseGet(() -> language(found.name()));
    String text = shown.isEmpty() ? "" : String.join("\n", shown) + "\n";
    CodeOptions numbered = options.value(MATCH).isPresent() ? startingAt(given, from + 1) : options;
    return Optional.of(numbered.apply(Conversion.span(fence), language, text));
  }

  /** The lines have the numbers that they have in their file. */
  private CodeOptions startingAt(List<Option> given, int first) {
    List<Option> options = new ArrayList<>(given);
    RoleText.Part key = RoleText.Part.meant("lineno-start", BasedSequence.EMPTY);
    options.add(new Option(key, RoleText.Part.meant(String.valueOf(first), BasedSequence.EMPTY)));
    return new CodeOptions(conversion, options);
  }

  /**
   * Returns where the lines start, or end: at the line that holds a text, or after it.
   *
   * @param at the option that names the line itself
   * @param after the option that names the line before
   */
  private Optional<Integer> edge(
      CodeOptions options, List<String> lines, int from, String at, String after) {
    Optional<RoleText.Part> line = options.value(List.of(at));
    Optional<RoleText.Part> before = options.value(List.of(after));
    Optional<RoleText.Part> given = line.isPresent() ? line : before;
    if (given.isEmpty()) {
      return Optional.empty();
    }
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).contains(given.get().text())) {
        return Optional.of(line.isPresent() ? i : i + 1);
      }
    }
    RoleText.Part part = given.get();
    String message = "no line of the file has \"" + part.text() + "\"";
    conversion.error(Code.NO_LINE_WITH_WORDS, part.start(), part.end(), message, "");
    return Optional.empty();
  }

  private static String language(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.indexOf('.') < 0 ? "" : LANGUAGES.getOrDefault(ending, ending);
  }
}
