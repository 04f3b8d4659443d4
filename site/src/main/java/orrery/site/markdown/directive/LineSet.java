package orrery.site.markdown.directive;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/** Lines that an author names: {@code 1,3-5,8-}. */
final class LineSet {
  private static final Pattern LINES =
      Pattern.compile("([0-9]{1,5})(?:[ \\t]*(-)[ \\t]*([0-9]{0,5}))?");

  private LineSet() {}

  /**
   * Returns the line numbers; reports invalid ones, and those of lines that do not exist.
   *
   * @param lines the number of lines
   */
  static SortedSet<Integer> of(RoleText.Part text, int lines, Conversion conversion) {
    SortedSet<Integer> numbers = new TreeSet<>();
    int at = 0;
    for (String piece : text.text().split(",", -1)) {
      RoleText.Part part = text.part(at, at + piece.length());
      Matcher range = LINES.matcher(part.text());
      if (range.matches()) {
        int first = Integer.parseInt(range.group(1));
        add(part, first, last(range, first, lines), lines, numbers, conversion);
      } else {
        String message = "not lines: \"" + part.text() + "\"";
        conversion.error(
            Code.WRONG_LINES, part.start(), part.end(), message, "write them as 1,3-5");
      }
      at += piece.length() + 1;
    }
    return numbers;
  }

  private static int last(Matcher range, int first, int lines) {
    if (range.group(2) == null) {
      return first;
    }
    return range.group(3).isEmpty() ? Math.max(first, lines) : Integer.parseInt(range.group(3));
  }

  private static void add(
      RoleText.Part part,
      int first,
      int last,
      int lines,
      SortedSet<Integer> numbers,
      Conversion conversion) {
    if (first < 1 || last > lines || last < first) {
      int wrong = first < 1 || first > lines ? first : last;
      String message =
          last < first ? "these lines end before they begin" : "there is no line " + wrong;
      conversion.error(
          Code.NO_SUCH_LINES,
          part.start(),
          part.end(),
          message,
          "the code has " + (lines == 1 ? "one line" : lines + " lines"));
      return;
    }
    for (int number = first; number <= last; number++) {
      numbers.add(number);
    }
  }
}
