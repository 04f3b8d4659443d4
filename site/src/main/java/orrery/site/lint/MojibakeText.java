package orrery.site.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.article.Span;
import orrery.site.problem.Code;

/** Finds text that was once read in the wrong encoding: {@code cafÃ©}. */
final class MojibakeText implements Lint {
  private static final String LOST = "\ufffd";

  /** A run of characters that bytes of UTF-8 become when they are read as Windows-1252. */
  private static final Pattern RUN = Pattern.compile("[" + Bytes1252.PATTERN + "]{2,}");

  @Override
  public Code code() {
    return Code.MOJIBAKE;
  }

  @Override
  public void check(LintContext context) {
    String text = context.text();
    if (hasRun(text)) {
      misread(text, context);
    }
    int lost = text.indexOf(LOST);
    if (lost >= 0) {
      String message = "a character was lost here when the text was read in the wrong encoding";
      context.warn(new Span(lost, lost + 1), message, "type it again");
    }
  }

  /**
   * Returns whether two characters stand side by side that are not of ASCII: few texts have any.
   */
  private static boolean hasRun(String text) {
    boolean before = false;
    for (int i = 0; i < text.length(); i++) {
      boolean here = text.charAt(i) >= '\u0080';
      if (before && here) {
        return true;
      }
      before = here;
    }
    return false;
  }

  private static void misread(String text, LintContext context) {
    Matcher run = RUN.matcher(text);
    int lineEnd = -1;
    while (run.find()) {
      String repaired = Bytes1252.repaired(run.group());
      // A line that was misread has many of them.
      if (!repaired.equals(run.group()) && run.start() > lineEnd) {
        lineEnd =
            text.indexOf('\n', run.start()) < 0 ? text.length() : text.indexOf('\n', run.start());
        int start = wordStart(text, run.start());
        int end = wordEnd(text, run.end());
        String whole =
            text.substring(start, run.start()) + repaired + text.substring(run.end(), end);
        String message = "this was read in the wrong encoding: " + text.substring(start, end);
        context.warn(new Span(start, end), message, "write \"" + whole + "\"");
      }
    }
  }

  private static int wordStart(String text, int from) {
    int at = from;
    while (at > 0 && Character.isLetter(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
