package orrery.site.markdown.convert;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.engine.spec.Suggestion;
import orrery.site.article.Block;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.braces.TitleText;
import orrery.site.markdown.commonmark.Escapes;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.context.Lines;
import orrery.site.markdown.directive.CodeConverter;
import orrery.site.markdown.directive.IncludedCode;
import orrery.site.markdown.directive.OptionCheck;
import orrery.site.markdown.syntax.LiteralDirectives;
import orrery.site.problem.Code;

/** Fenced blocks: code, formulas, and directives such as {@code {experiment} double-descent}. */
final class FenceConverter {
  private static final Pattern LABEL = Pattern.compile("[ \\t]*:(?:label|name):[ \\t]*(\\S+)");
  private static final RoleText.Part NO_LABEL = new RoleText.Part(BasedSequence.EMPTY);

  private final Conversion conversion;
  private final ExperimentConverter experiments;
  private final CodeConverter code;
  private final IncludedCode includes;

  FenceConverter(Conversion conversion) {
    this.conversion = conversion;
    this.experiments = new ExperimentConverter(conversion);
    this.code = new CodeConverter(conversion);
    this.includes = new IncludedCode(conversion);
  }

  Optional<Block> convert(FencedCodeBlock fence) {
    BasedSequence info = fence.getInfo().trim();
    Matcher directive = LiteralDirectives.matcher(info);
    if (directive.matches() && !isOfClasses(info)) {
      return directive(fence, info, directive);
    }
    List<BasedSequence> lines = fence.getContentLines();
    String language = Escapes.resolved(info).split("\\s+", 2)[0];
    if (language.equals("math")) {
      RoleText.Part rest = new RoleText.Part(info).part(language.length(), info.length());
      return Optional.of(math(fence, lines, 0, label("math", rest)));
    }
    return Optional.of(code.plain(fence));
  }

  /** Returns the label in braces behind the name of a formula; reports anything else there. */
  private RoleText.Part label(String called, RoleText.Part words) {
    TitleText title = TitleText.of(words);
    boolean alone = title.words().text().isEmpty() && title.attributes().isLabel();
    if (!alone && !words.text().isEmpty()) {
      new OptionCheck(conversion).unread(called, words.start(), words.end());
    }
    return alone ? title.attributes().id().orElseThrow() : NO_LABEL;
  }

  /** Returns whether braces hold what Pandoc has there, and not a name. */
  private static boolean isOfClasses(BasedSequence info) {
    return info.startsWith("{.") || info.startsWith("{#");
  }

  /** A formula whose first line may name it, instead of braces above. */
  private Optional<Block> math(FencedCodeBlock fence, String called, RoleText.Part words) {
    List<BasedSequence> lines = fence.getContentLines();
    BasedSequence first = lines.isEmpty() ? fence.getInfo() : lines.get(0).trimEnd();
    Matcher label = LABEL.matcher(first);
    if (!label.matches()) {
      return Optional.of(math(fence, lines, 0, label(called, words)));
    }
    if (!words.text().isEmpty()) {
      new OptionCheck(conversion).unread(called, words.start(), words.end());
    }
    BasedSequence name = first.subSequence(label.start(1), label.end(1));
    RoleText.Part part = new RoleText.Part(name);
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
    if (parts.group(1).equals(LiteralDirectives.EXPERIMENT)) {
      return experiments.convert(fence, parts.group(2).strip(), start + parts.start(2));
    }
    RoleText.Part argument = new RoleText.Part(info).part(parts.start(2), parts.end(2));
    if (LiteralDirectives.CODE.contains(parts.group(1))) {
      return Optional.of(code.directive(fence, name, argument));
    }
    if (parts.group(1).equals(LiteralDirectives.INCLUDED_CODE)) {
      return includes.convert(fence, argument);
    }
    if (parts.group(1).equals(LiteralDirectives.MATH)) {
      return math(fence, name, argument);
    }
    String hint = Suggestion.hint(parts.group(1), LiteralDirectives.NAMES);
    conversion.error(
        Code.UNKNOWN_DIRECTIVE, start, start + name.length(), "unknown directive " + name, hint);
    return Optional.empty();
  }
}
