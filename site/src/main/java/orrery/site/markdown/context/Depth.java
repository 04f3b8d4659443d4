package orrery.site.markdown.context;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The nesting depth of a text, checked before anything recursive sees it. */
public final class Depth {
  public static final int MAX_NESTING = 100;

  public static final String MESSAGE = "the text is nested deeper than " + MAX_NESTING;

  /** An indentation that no item of a list reaches unless it is nested too deep. */
  private static final int MAX_INDENT = 4 * MAX_NESTING;

  private static final Pattern OPENS = Pattern.compile("[ >]{0,80}(:{3,})[ \\t]*[{\\w].*");
  private static final Pattern CLOSES = Pattern.compile("[ >]{0,80}:{3,}[ \\t]*");

  private Depth() {}

  /**
   * The first place that is nested deeper than {@link #MAX_NESTING}, or -1: by markers of quotes
   * and lists at the start of a line, by its indentation, or by containers between colons.
   */
  public static int firstDeeper(String text) {
    int containers = 0;
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      int deeper = markers(text, start, end);
      if (deeper >= 0) {
        return deeper;
      }
      if (text.startsWith(":::", firstVisible(text, start, end))) {
        containers = Math.max(0, containers + container(text.substring(start, end)));
      }
      if (containers > MAX_NESTING) {
        return start;
      }
      start = end + 1;
    }
    return -1;
  }

  /**
   * Returns the first place behind which there are more than some lists that begin in the line of
   * another, as in {@code - - a}; negative where there is none.
   */
  public static int firstBeyond(int most, String text) {
    int lists = 0;
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      lists += Math.max(0, listsAtStart(text, start, end) - 1);
      if (lists > most) {
        return start;
      }
      start = end + 1;
    }
    return -1;
  }

  /** Returns the number of markers of lists at the start of a line; a task's box goes with one. */
  private static int listsAtStart(String text, int start, int end) {
    int count = 0;
    int at = start;
    while (at < end) {
      int marker = marker(text, at, end);
      boolean box = text.startsWith("[ ] ", at) || text.startsWith("[x] ", at);
      if (marker == 0 && !box && " \t".indexOf(text.charAt(at)) < 0) {
        return count;
      }
      count += marker > 0 && text.charAt(at) != '>' ? 1 : 0;
      at += box ? 4 : Math.max(1, marker);
    }
    return count;
  }

  private static int container(String line) {
    Matcher opens = OPENS.matcher(line);
    return CLOSES.matcher(line).matches() ? -1 : opens.matches() ? 1 : 0;
  }

  private static int firstVisible(String text, int start, int end) {
    int at = start;
    while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '>')) {
      at++;
    }
    return at;
  }

  /**
   * Returns the position where the markers at the start of a line are too many or too far to the
   * right, or -1.
   */
  private static int markers(String text, int start, int end) {
    int count = 0;
    int at = start;
    while (at < end) {
      int marker = marker(text, at, end);
      if (marker == 0 && text.charAt(at) != ' ' && text.charAt(at) != '\t') {
        return -1;
      }
      count += marker > 0 ? 1 : 0;
      if (count > MAX_NESTING || (marker > 0 && at - start > MAX_INDENT)) {
        return at;
      }
      at += Math.max(1, marker);
    }
    return -1;
  }

  /** Returns the length of the marker of a quote or a list here; 0 where there is none. */
  private static int marker(String text, int at, int end) {
    char c = text.charAt(at);
    if (c == '>') {
      return 1;
    }
    int last = at;
    while (last < end && last - at < 9 && Character.isDigit(text.charAt(last))) {
      last++;
    }
    boolean numbered = last > at && last < end && ".)".indexOf(text.charAt(last)) >= 0;
    boolean bullet = "-*+".indexOf(c) >= 0;
    int next = numbered ? last + 1 : at + 1;
    boolean spaced = next < end && text.charAt(next) == ' ';
    return (numbered || bullet) && spaced ? next - at : 0;
  }
}
