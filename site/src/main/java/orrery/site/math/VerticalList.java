package orrery.site.math;

import java.util.ArrayList;
import java.util.List;

/**
 * KaTeX's list of boxes above each other, as with scripts and fractions: a table of one cell, a
 * second row where something is below the line, and in each box a strut. Here the second row, what
 * keeps Safari from taking it for the first, and the struts are pseudo-elements.
 *
 * <pre>{@code
 * // before
 * <span class="vlist-t vlist-t2">
 *   <span class="vlist-r">
 *     <span class="vlist" style="height:0.15em;">
 *       <span style="top:-2.55em;"><span class="pstrut" style="height:2.7em;"></span>1</span>
 *     </span>
 *     <span class="vlist-s">a space without width</span>
 *   </span>
 *   <span class="vlist-r"><span class="vlist" style="height:0.15em;"><span></span></span></span>
 * </span>
 * // after
 * <span class="kv kw" style="--below:0.15em;">
 *   <span style="height:0.15em;--strut:2.7em;"><span style="top:-2.55em;">1</span></span>
 * </span>
 * }</pre>
 */
final class VerticalList {
  private static final String HEIGHT = "height:";

  private VerticalList() {}

  /** Returns a smaller list, or the same where it is not made as above. */
  static Box.Element small(Box.Element table) {
    List<Box.Element> rows = elements(table);
    if (rows.isEmpty() || rows.size() > 2 || !table.style().isEmpty()) {
      return table;
    }
    Box.Element list = first(rows.get(0));
    String below = rows.size() == 2 ? height(first(rows.get(1))) : "";
    List<String> struts = struts(list);
    String height = height(list);
    if (height.isEmpty()
        || struts.size() != 1
        || struts.contains("")
        || (rows.size() == 2 && below.isEmpty())) {
      return table;
    }
    List<Box> boxes = new ArrayList<>();
    for (Box.Element box : elements(list)) {
      List<Box> rest = box.children().subList(1, box.children().size());
      boxes.add(new Box.Element(box.tag(), box.classes(), box.style(), box.others(), rest));
    }
    String style = HEIGHT + height + ";--strut:" + struts.get(0) + ";";
    List<Box> cell = List.of(Box.Element.span(List.of(), style, boxes));
    return below.isEmpty()
        ? Box.Element.span(List.of("kv"), "", cell)
        : Box.Element.span(List.of("kv", "kw"), "--below:" + below + ";", cell);
  }

  /** Returns the different heights of the struts; that of a box without one is empty. */
  private static List<String> struts(Box.Element list) {
    return elements(list).stream()
        .map(VerticalList::first)
        .map(strut -> strut.is("pstrut") ? height(strut) : "")
        .distinct()
        .toList();
  }

  /** Returns the height, empty where anything else is declared. */
  private static String height(Box.Element box) {
    String style = box.style();
    int end = style.length() - 1;
    return style.startsWith(HEIGHT) && style.indexOf(';') == end
        ? style.substring(HEIGHT.length(), end)
        : "";
  }

  /** Returns the element at the start of another; without anything in it where there is none. */
  private static Box.Element first(Box.Element box) {
    return !box.children().isEmpty() && box.children().get(0) instanceof Box.Element first
        ? first
        : Box.Element.span(List.of(), "", List.of());
  }

  private static List<Box.Element> elements(Box.Element box) {
    return box.children().stream()
        .filter(Box.Element.class::isInstance)
        .map(Box.Element.class::cast)
        .toList();
  }
}
