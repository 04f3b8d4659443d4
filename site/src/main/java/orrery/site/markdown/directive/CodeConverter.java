package orrery.site.markdown.directive;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orrery.site.article.Block;
import orrery.site.markdown.braces.Option;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.context.Lines;
import orrery.site.problem.Code;

/** Code, from a fence with an info string or from MyST's {@code {code-block} python}. */
public final class CodeConverter {
  private static final Pattern OPTION =
      Pattern.compile("[ \\t]*+:([A-Za-z][\\w-]*+):(?:[ \\t]++((?:.*[^ \\t\\n])?+))?+[ \\t]*+\\n?");

  private final Conversion conversion;

  public CodeConverter(Conversion conversion) {
    this.conversion = conversion;
  }

  /** A fence without a directive. */
  public Block plain(FencedCodeBlock fence) {
    List<BasedSequence> lines = fence.getContentLines();
    return code(fence, "code", new RoleText.Part(fence.getInfo().trim()), List.of(), lines);
  }

  /** A directive: behind its name is what plain fences begin with, and options are in its lines. */
  public Block directive(FencedCodeBlock fence, String name, RoleText.Part argument) {
    List<BasedSequence> lines = new ArrayList<>(fence.getContentLines());
    return code(fence, name, argument, options(lines), lines);
  }

  private Block code(
      FencedCodeBlock fence,
      String called,
      RoleText.Part line,
      List<Option> more,
      List<BasedSequence> lines) {
    CodeInfo info = CodeInfo.of(line);
    for (RoleText.Part other : info.others()) {
      String message = "nothing is known of this word behind the language: " + other.text();
      String hint = "known: title=\"...\", {1,3-5}, linenos, #label";
      conversion.warning(Code.UNKNOWN_WORD_OF_CODE, other.start(), other.end(), message, hint);
    }
    List<Option> given = Stream.concat(info.options().stream(), more.stream()).toList();
    CodeOptions options = new CodeOptions(conversion, given);
    options.check(called, List.of());
    String language = BasedSequence.of(info.language()).unescape();
    return options.apply(Conversion.span(fence), language, Lines.text(lines));
  }

  /** The options that some lines begin with, which are taken away. */
  static List<Option> options(List<BasedSequence> lines) {
    List<Option> options = new ArrayList<>();
    while (!lines.isEmpty()) {
      BasedSequence line = lines.get(0);
      Matcher option = OPTION.matcher(line);
      if (!option.matches()) {
        break;
      }
      options.add(new Option(part(line, option, 1), part(line, option, 2)));
      lines.remove(0);
    }
    if (!options.isEmpty() && !lines.isEmpty() && lines.get(0).isBlank()) {
      lines.remove(0);
    }
    return options;
  }

  private static RoleText.Part part(BasedSequence line, Matcher option, int group) {
    boolean given = option.group(group) != null;
    int start = given ? option.start(group) : option.end(1) + 1;
    return new RoleText.Part(line.subSequence(start, given ? option.end(group) : start));
  }
}
