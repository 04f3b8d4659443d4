package orrery.site.markdown.braces;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.PrefixedSubSequence;
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
 * @param whole all of the text
 * @param target the thing it is about
 * @param options in the author's order
 */
public record RoleText(Span span, Part whole, Part target, List<Part> options) {

  /**
   * A piece of the file. It may stand on several lines of a list or a quote: its characters know
   * where they are in the file, and those of the markers between its lines are not among them.
   */
  public record Part(BasedSequence chars) {

    /** A word that an author means without typing it, at the place of one that is typed. */
    public static Part meant(String word, BasedSequence place) {
      return new Part(PrefixedSubSequence.prefixOf(word, place.subSequence(0, 0)));
    }

    /** A piece of this piece, without the space around it. */
    public Part part(int from, int to) {
      int first = from;
      int last = to;
      while (first < last && isSpace(chars.charAt(first))) {
        first++;
      }
      while (last > first && isSpace(chars.charAt(last - 1))) {
        last--;
      }
      return new Part(chars.subSequence(first, last));
    }

    private static boolean isSpace(char c) {
      return Character.isWhitespace(c);
    }

    public String text() {
      return chars.toString();
    }

    public int start() {
      return chars.getStartOffset();
    }

    /** The end in the file; of an empty piece, the character behind it is a part. */
    public int end() {
      return Math.max(start() + 1, chars.getEndOffset());
    }
  }

  /** Reads the text of a role; in a table its bars are escaped, as those of all code are. */
  public static RoleText of(Span span, BasedSequence written) {
    Part whole = new Part(written);
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int bar = written.indexOf('|'); bar >= 0; bar = written.indexOf('|', from)) {
      boolean escaped = bar > from && written.charAt(bar - 1) == '\\';
      parts.add(whole.part(from, escaped ? bar - 1 : bar));
      from = bar + 1;
    }
    parts.add(whole.part(from, written.length()));
    return new RoleText(
        span, whole.part(0, written.length()), parts.get(0), parts.subList(1, parts.size()));
  }
}
