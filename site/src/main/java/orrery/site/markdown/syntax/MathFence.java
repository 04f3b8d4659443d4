package orrery.site.markdown.syntax;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fence around a formula on lines of its own: dollars, brackets as LaTeX has them, or the
 * environment itself.
 *
 * @param open the opening fence
 * @param close the closing fence; a label may follow
 * @param isTex whether KaTeX gets both
 */
public record MathFence(String open, String close, boolean isTex) {
  private static final MathFence DOLLARS = new MathFence(MathSyntax.FENCE, MathSyntax.FENCE, false);
  private static final MathFence BRACKETS = new MathFence("\\[", "\\]", false);
  private static final Pattern ENVIRONMENT =
      Pattern.compile("(\\\\begin\\{((?:equation|align|alignat|gather)\\*?)\\}).*");
  private static final Pattern LABEL =
      Pattern.compile("[ \\t]+(?:\\{#([^{}\\s]+)\\}|\\(([^()\\s]+)\\))[ \\t]*");

  /** The fence that a line begins with, if the formula has its lines to itself. */
  static Optional<MathFence> at(BasedSequence line, ClosingLines lines) {
    String text = line.trimEnd().toString();
    Matcher environment = ENVIRONMENT.matcher(text);
    if (environment.matches()) {
      String close = "\\end{" + environment.group(2) + "}";
      return Optional.of(new MathFence(environment.group(1), close, true))
          .filter(fence -> fence.isAlone(text) && lines.hasClosing(fence, line));
    }
    return List.of(DOLLARS, BRACKETS).stream()
        .filter(fence -> text.startsWith(fence.open) && fence.isAlone(text))
        .filter(fence -> fence.equals(DOLLARS) || lines.hasClosing(fence, line))
        .findFirst();
  }

  /** Returns whether the closing fence ends its line, if it is on the same line at all. */
  private boolean isAlone(String line) {
    int first = line.indexOf(close, open.length());
    return first < 0 || (first > open.length() && closing(line.substring(open.length())) >= 0);
  }

  /** Returns the position where a line closes the formula, or -1. */
  int closing(String line) {
    int at = line.indexOf(close);
    return at >= 0 && isEnd(line.substring(at + close.length())) ? at : -1;
  }

  private static boolean isEnd(String rest) {
    return rest.isBlank() || LABEL.matcher(rest.stripTrailing()).matches();
  }

  /** The label in the last line, if there is one. */
  Optional<BasedSequence> label(BasedSequence line) {
    int at = closing(line.toString());
    BasedSequence rest = line.subSequence(at + close.length()).trimEnd();
    Matcher label = LABEL.matcher(rest);
    if (at < 0 || !label.matches()) {
      return Optional.empty();
    }
    int group = label.group(1) == null ? 2 : 1;
    return Optional.of(rest.subSequence(label.start(group), label.end(group)));
  }
}
