package orrery.site.math;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a named operator and its application into one row. KaTeX sets {@code \max} as two elements,
 * the name and the operator that applies it, which is right in a row. Where MathML counts children,
 * as in {@code s_{\max}^2}, they have to be one: Firefox refuses three in an {@code <msub>}, and a
 * screen reader reads the wrong one.
 */
final class OperatorRows {
  private static final Set<String> COUNTED =
      Set.of("mfrac", "mover", "mroot", "msub", "msubsup", "msup", "munder", "munderover");
  private static final String APPLY = "<mo>\u2061</mo>";
  private static final Pattern TOKEN = Pattern.compile("<(/?)([a-z]++)[^<>]*+>|[^<]++");

  private OperatorRows() {}

  /** Returns the same formula with a row around each such pair. */
  static String in(String html) {
    int end = Math.max(0, html.indexOf("</math>"));
    int apply = html.indexOf(APPLY);
    return apply >= 0 && apply < end ? paired(html.substring(0, end)) + html.substring(end) : html;
  }

  private static String paired(String math) {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(""));
    Matcher token = TOKEN.matcher(math);
    while (token.find()) {
      if (token.group(2) == null) {
        open.element().children().add(token.group());
      } else if (token.group(1).isEmpty()) {
        open.push(new Open(token.group()));
      } else {
        Open element = open.pop();
        open.element()
            .children()
            .add(element.text(COUNTED.contains(token.group(2))) + token.group());
      }
    }
    // <math> and what is around it are still open.
    StringBuilder text = new StringBuilder();
    open.descendingIterator().forEachRemaining(element -> text.append(element.text(false)));
    return text.toString();
  }

  /** An element that has begun, with the texts of its children. */
  private record Open(String tag, List<String> children) {
    Open(String tag) {
      this(tag, new ArrayList<>());
    }

    String text(boolean isCounted) {
      return tag + String.join("", isCounted ? pairs() : children);
    }

    private List<String> pairs() {
      List<String> pairs = new ArrayList<>();
      for (String child : children) {
        int last = pairs.size() - 1;
        if (child.equals(APPLY) && last >= 0) {
          pairs.set(last, "<mrow>" + pairs.get(last) + child + "</mrow>");
        } else {
          pairs.add(child);
        }
      }
      return pairs;
    }
  }
}
