package orrery.site.math;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * KaTeX's classes for a change of size, as a declaration: {@code katex-sizing reset-size6 size3} is
 * {@code font-size:0.7em}.
 */
final class FontSize {
  private static final Set<String> KINDS = Set.of("katex-sizing", "fontsize-ensurer");
  private static final String FROM = "reset-size";
  private static final String TO = "size";

  /** The sizes from {@code \tiny} to {@code \Huge}. */
  private static final List<BigDecimal> SIZES =
      Stream.of("0.5", "0.6", "0.7", "0.8", "0.9", "1", "1.2", "1.44", "1.728", "2.074", "2.488")
          .map(BigDecimal::new)
          .toList();

  /** The digits that KaTeX's style sheet has. */
  private static final int DIGITS = 10;

  private FontSize() {}

  /** Returns an element that declares its size, if it has one. */
  static Box.Element declared(Box.Element box) {
    if (KINDS.stream().noneMatch(box::is)) {
      return box;
    }
    String from = "";
    String to = "";
    List<String> others = new ArrayList<>();
    for (String name : box.classes()) {
      if (name.startsWith(FROM)) {
        from = name.substring(FROM.length());
      } else if (name.startsWith(TO)) {
        to = name.substring(TO.length());
      } else if (!KINDS.contains(name)) {
        others.add(name);
      }
    }
    // That a box is tight says something of a symbol, and nothing of what is around it.
    List<String> classes = others.equals(List.of("mtight")) ? List.of() : others;
    String style = "font-size:" + em(from, to) + ";" + box.style();
    return new Box.Element(box.tag(), classes, style, box.others(), box.children());
  }

  private static String em(String from, String to) {
    BigDecimal em = size(to).divide(size(from), DIGITS, RoundingMode.HALF_UP);
    return em.stripTrailingZeros().toPlainString() + "em";
  }

  private static BigDecimal size(String number) {
    return SIZES.get(Integer.parseInt(number) - 1);
  }
}
