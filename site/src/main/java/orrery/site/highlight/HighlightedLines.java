package orrery.site.highlight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of code as HTML. A comment over three lines is one element for highlight.js, and must be
 * three, so that a line can be numbered and marked by itself.
 */
final class HighlightedLines {
  private static final Pattern PIECE = Pattern.compile("<span [^<>]*+>|</span>|\n");

  private HighlightedLines() {}

  /** Returns the lines of a text without colours. */
  static List<String> plain(String text) {
    return of(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }

  /** The lines of marked text; an end of line at the very end begins no further one. */
  static List<String> of(String html) {
    List<String> lines = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>();
    StringBuilder line = new StringBuilder();
    Matcher pieces = PIECE.matcher(html);
    int at = 0;
    while (pieces.find()) {
      line.append(html, at, pieces.start());
      at = pieces.end();
      if (!pieces.group().equals("\n")) {
        line.append(pieces.group());
        if (pieces.group().startsWith("</")) {
          open.removeLast();
        } else {
          open.addLast(pieces.group());
        }
      } else {
        lines.add(ended(line, open));
        line.setLength(0);
        open.forEach(line::append);
      }
    }
    line.append(html, at, html.length());
    String last = ended(line, open);
    if (!last.isEmpty()) {
      lines.add(last);
    }
    return lines;
  }

  private static String ended(StringBuilder line, Deque<String> open) {
    String text = line + "</span>".repeat(open.size());
    // An empty line inside a comment is empty, and so is what follows the end of its last line.
    return text.replaceAll("^(?:<span [^<>]*+>)++(?:</span>)++$", "");
  }
}
