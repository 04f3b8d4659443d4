package orrery.site.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orrery.engine.spec.Suggestion;
import orrery.site.article.Block;

/** Fenced blocks: code, formulas, and directives such as {@code {experiment} double-descent}. */
final class FenceConverter {
  private static final Pattern DIRECTIVE = Pattern.compile("\\{([^}\\s]*)\\}\\s*(.*)");

  /** The directives whose content is not Markdown. */
  static final List<String> LITERAL =
      Stream.concat(
              Stream.of("experiment", "math", IncludedCode.NAME), CodeConverter.NAMES.stream())
          .toList();

  private static final Pattern LABEL = Pattern.compile("[ \\t]*:(?:label|name):[ \\t]*(\\S+)");
  private static final RoleText.Part NO_LABEL = new RoleText.Part("", 0);

  private final Conversion conversion;
  private final DemoConverter demos;
  private final CodeConverter code;
  private final IncludedCode includes;

  FenceConverter(Conversion conversion) {
    this.conversion = conversion;
    this.demos = new DemoConverter(conversion);
    this.code = new CodeConverter(conversion);
    this.includes = new IncludedCode(conversion);
  }

  /** The study that a fence names, if it is an experiment. */
  static Optional<String> experiment(FencedCodeBlock fence) {
    Matcher directive = DIRECTIVE.matcher(fence.getInfo().trim());
    return directive.matches() && directive.group(1).equals("experiment")
        ? Optional.of(directive.group(2).strip())
        : Optional.empty();
  }

  /** Whether the content of a directive is not Markdown. */
  static boolean isLiteral(String name) {
    return LITERAL.contains(name);
  }

  Optional<Block> convert(FencedCodeBlock fence) {
    BasedSequence info = fence.getInfo().trim();
    Matcher directive = DIRECTIVE.matcher(info);
    if (directive.matches() && !isOfClasses(info)) {
      return directive(fence, info, directive);
    }
    List<BasedSequence> lines = fence.getContentLines();
    String language = Escapes.resolved(info).split("\\s+", 2)[0];
    if (language.equals("math")) {
      return Optional.of(math(fence, lines, 0, NO_LABEL));
    }
    return Optional.of(code.plain(fence));
  }

  /** Whether braces hold what Pandoc has there, and not a name. */
  private static boolean isOfClasses(BasedSequence info) {
    return info.startsWith("{.") || info.startsWith("{#");
  }

  /** A formula whose first line may name it. */
  private Optional<Block> math(FencedCodeBlock fence) {
    List<BasedSequence> lines = fence.getContentLines();
    BasedSequence first = lines.isEmpty() ? fence.getInfo() : lines.get(0).trimEnd();
    Matcher label = LABEL.matcher(first);
    if (!label.matches()) {
      return Optional.of(math(fence, lines, 0, NO_LABEL));
    }
    BasedSequence name = first.subSequence(label.start(1), label.end(1));
    RoleText.Part part = new RoleText.Part(name.toString(), name.getStartOffset());
    return Optional.of(math(fence, lines, lines.get(0).length(), part));
  }

  private Block math(
      FencedCodeBlock fence, List<BasedSequence> lines, int from, RoleText.Part label) {
    int end = Lines.text(lines).length();
    Block.DisplayMath formula = Lines.formula(fence, lines, from, end, label.text());
    conversion.equationLabels().take(formula.tex(), formula.texStart(), label);
    return formula;
  }

  private Optional<Block> directive(FencedCodeBlock fence, BasedSequence info, Matcher parts) {
    int start = info.getStartOffset();
    String name = "{" + parts.group(1) + "}";
    if (name.equals("{experiment}")) {
      return demos.convert(fence, parts.group(2).strip(), start + parts.start(2));
    }
    RoleText.Part argument =
        new RoleText.Part(info.toString(), start).part(parts.start(2), parts.end(2));
    if (CodeConverter.NAMES.contains(parts.group(1))) {
      return Optional.of(code.directive(fence, name, argument.text()));
    }
    if (parts.group(1).equals(IncludedCode.NAME)) {
      return includes.convert(fence, argument);
    }
    if (name.equals("{math}")) {
      return math(fence);
    }
    String hint = Suggestion.hint(parts.group(1), LITERAL);
    conversion.error("D007", start, start + name.length(), "unknown directive " + name, hint);
    return Optional.empty();
  }
}
