package orrery.site.markdown;

import java.util.Optional;
import java.util.regex.Pattern;
import orrery.site.markdown.context.Depth;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

/**
 * The limits on the length and depth of an article, checked on the text alone and before it is
 * parsed, so that the same text is refused on every machine.
 */
public final class TextLimits {
  /** The longest article with all that it includes, in UTF-16 units. */
  public static final int MAX_TEXT_LENGTH = 2_000_000;

  /** The most lines of an article with all that it includes. */
  public static final int MAX_LINES = 50_000;

  /** The most lists of an article that begin in the line of another: each is much to parse. */
  public static final int MAX_INNER_LISTS = 20_000;

  private static final int MAX_TABLE_CELLS = 100_000;
  private static final Pattern SEPARATOR = Pattern.compile("[ >|:\\t]*+-[ >|:\\t-]*+");

  private TextLimits() {}

  /** Returns the first limit that a text exceeds, if any. */
  static Optional<Problem> exceeded(SourceFile file) {
    String text = file.text();
    if (text.length() > MAX_TEXT_LENGTH) {
      String message = "the text is longer than 2,000,000 characters";
      return Optional.of(
          Problem.error(Code.TEXT_TOO_LONG, file.whole(), message, "divide it into articles"));
    }
    if (text.length() > MAX_LINES && text.lines().skip(MAX_LINES).findAny().isPresent()) {
      String message = "the text has more than 50,000 lines";
      return Optional.of(
          Problem.error(Code.TEXT_TOO_LONG, file.whole(), message, "divide it into articles"));
    }
    int deep = Depth.firstDeeper(text);
    if (deep >= 0) {
      return Optional.of(
          Problem.error(Code.NESTED_TOO_DEEPLY, file.place(deep, deep + 1), Depth.MESSAGE, ""));
    }
    int list = text.length() > MAX_INNER_LISTS ? Depth.firstBeyond(MAX_INNER_LISTS, text) : -1;
    if (list >= 0) {
      String message =
          "up to here this article has more than 20,000 lists that begin in the line of another";
      return Optional.of(
          Problem.error(
              Code.TOO_MUCH_WORK,
              file.place(list, list + 1),
              message,
              "divide it into several articles"));
    }
    int table = firstLargeTable(text);
    if (table >= 0) {
      String message = "this table has more than 100,000 cells";
      String hint = "let readers download it as a file";
      return Optional.of(
          Problem.error(Code.TABLE_TOO_LARGE, file.place(table, table + 1), message, hint));
    }
    return Optional.empty();
  }

  /** Returns the start of the first table that has more cells than can be shown, or -1. */
  private static int firstLargeTable(String text) {
    int start = 0;
    while (start < text.length()) {
      int end = end(text, start);
      String line = text.substring(start, end);
      if (line.indexOf('|') >= 0 && SEPARATOR.matcher(line).matches()) {
        long columns = line.chars().filter(c -> c == '|').count() + 1;
        long rows = 1;
        int next = end + 1;
        while (next < text.length() && end(text, next) > next) {
          rows++;
          next = end(text, next) + 1;
        }
        if (rows * columns > MAX_TABLE_CELLS) {
          return start;
        }
        end = next;
      }
      start = end + 1;
    }
    return -1;
  }

  private static int end(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }
}
