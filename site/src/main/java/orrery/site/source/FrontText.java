package orrery.site.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;

/**
 * The two parts of an article's text: YAML between two lines of {@code ---}, and the rest. Both are
 * given as offsets into the text.
 *
 * @param start of the YAML
 * @param end of the YAML; the same as the start where there is none
 * @param body the start of the rest
 */
public record FrontText(int start, int end, int body) {
  private static final String FENCE = "---";

  /** Empty lines above a front matter. */
  private static final Pattern LATE =
      Pattern.compile("((?:[ \\t]*+\\n)++)---[ \\t]*+\\n[a-z][\\w-]*+:[ \\n]");

  /** Finds the parts; a front matter that never ends is a problem, and then there is no rest. */
  public static FrontText of(SourceFile file, List<Problem> problems) {
    String text = file.text();
    int first = first(text);
    int line = lineEnd(text, first);
    if (!text.substring(first, line).stripTrailing().equals(FENCE)) {
      return new FrontText(0, 0, 0);
    }
    int start = Math.min(line + 1, text.length());
    for (int at = start; at < text.length(); ) {
      int end = lineEnd(text, at);
      String fence = text.substring(at, end).stripTrailing();
      if (fence.equals(FENCE) || fence.equals("...")) {
        return new FrontText(start, at, Math.min(end + 1, text.length()));
      }
      at = end + 1;
    }
    String message = "the front matter is never closed";
    String hint = "end it with a line of ---";
    problems.add(
        Problem.error(
            Code.FRONT_MATTER_NEVER_CLOSED, file.place(0, FENCE.length()), message, hint));
    return new FrontText(start, start, text.length());
  }

  /** Returns where the first line stands: behind empty ones, if a key is what follows on it. */
  private static int first(String text) {
    Matcher late = LATE.matcher(text);
    return late.lookingAt() ? late.end(1) : 0;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
