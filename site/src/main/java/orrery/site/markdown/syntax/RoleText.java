package orrery.site.markdown.syntax;

import java.util.ArrayList;
import java.util.List;
import orrery.site.article.Span;

/**
 * The text of a role: what it is about, and options behind bars.
 *
 * <pre>{@code
 * {value}`race:error | 2 digits | percent`     // target "race:error", options "2 digits", "percent"
 * }</pre>
 *
 * @param span of the whole role
 * @param target the thing it is about
 * @param options in the author's order
 */
public record RoleText(Span span, Part target, List<Part> options) {

  /** A piece of it, without the space around it, and where it starts in the file. */
  public record Part(String text, int start) {

    /** A piece of this piece. */
    public Part part(int from, int to) {
      int first = from;
      while (first < to && text.charAt(first) <= ' ') {
        first++;
      }
      return new Part(text.substring(from, to).strip(), start + first);
    }

    public int end() {
      return start + Math.max(1, text.length());
    }
  }

  /** Reads the text of a role; in a table its bars are escaped, as those of all code are. */
  public static RoleText of(Span span, String written, int start) {
    Part whole = new Part(written, start);
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int bar = written.indexOf('|'); bar >= 0; bar = written.indexOf('|', from)) {
      boolean escaped = bar > from && written.charAt(bar - 1) == '\\';
      parts.add(whole.part(from, escaped ? bar - 1 : bar));
      from = bar + 1;
    }
    parts.add(whole.part(from, written.length()));
    return new RoleText(span, parts.get(0), parts.subList(1, parts.size()));
  }
}
