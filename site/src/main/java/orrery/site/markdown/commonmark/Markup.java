package orrery.site.markdown.commonmark;

import java.util.HashSet;
import java.util.Set;

/** Comments, instructions and declarations of HTML in one text. */
final class Markup {
  private final String text;

  /** The endings that the rest of the text does not have: each is looked for only once. */
  private final Set<String> missing = new HashSet<>();

  Markup(String text) {
    this.text = text;
  }

  /** The offset after a comment that begins here, or -1. */
  int comment(int open) {
    if (!text.startsWith("<!--", open)) {
      return -1;
    }
    int inside = open + "<!--".length();
    if (text.startsWith(">", inside)) {
      return inside + 1;
    }
    return text.startsWith("->", inside) ? inside + 2 : indexAfter("-->", inside);
  }

  /** The offset after an instruction, a declaration or a section of characters, or -1. */
  int declaration(int open) {
    if (text.startsWith("<?", open)) {
      return indexAfter("?>", open + 2);
    }
    if (text.startsWith("<![CDATA[", open)) {
      return indexAfter("]]>", open + "<![CDATA[".length());
    }
    boolean named =
        text.startsWith("<!", open)
            && open + 2 < text.length()
            && Character.isLetter(text.charAt(open + 2))
            && text.charAt(open + 2) < 0x80;
    return named ? indexAfter(">", open + 2) : -1;
  }

  private int indexAfter(String end, int from) {
    int found = missing.contains(end) ? -1 : text.indexOf(end, from);
    if (found < 0) {
      missing.add(end);
      return -1;
    }
    return found + end.length();
  }
}
