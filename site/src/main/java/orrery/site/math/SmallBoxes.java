package orrery.site.math;

import java.util.ArrayList;
import java.util.List;

/**
 * Says in less markup what KaTeX says, to the same effect. What has no content, and is only there
 * for its height, becomes a pseudo-element, for which {@code boxes.css} has the rules; a size
 * becomes a declaration; and namespaces are left out, which HTML knows by itself. Elements with
 * content stay as they are, one inside the other: where one of them goes, a browser may round to
 * another pixel.
 *
 * <pre>{@code
 * // before: the start of a part of a formula, and a script in it
 * <span class="katex-base"><span class="katex-strut" style="height:1em;"></span>...
 * <span class="katex-sizing reset-size6 size3 mtight">2</span>
 * // after
 * <span class="katex-base" style="--height:1em;">...
 * <span style="font-size:0.7em;">2</span>
 * }</pre>
 */
final class SmallBoxes {
  private static final List<String> NAMESPACES =
      List.of(
          " xmlns=\"http://www.w3.org/1998/Math/MathML\"", " xmlns=\"http://www.w3.org/2000/svg\"");

  private SmallBoxes() {}

  /** Returns the same formula, smaller. */
  static String in(String html) {
    StringBuilder text = new StringBuilder(html.length());
    small(Box.read(html)).write(text);
    String small = text.toString();
    for (String namespace : NAMESPACES) {
      small = small.replace(namespace, "");
    }
    return small;
  }

  private static Box.Element small(Box.Element box) {
    List<Box> children = new ArrayList<>(box.children().size());
    for (Box child : box.children()) {
      children.add(child instanceof Box.Element element ? small(element) : child);
    }
    Box.Element with =
        new Box.Element(box.tag(), box.classes(), box.style(), box.others(), children);
    if (box.is("vlist-t")) {
      return VerticalList.small(with);
    }
    if (box.is("katex-base")) {
      return withoutStrut(with);
    }
    return FontSize.declared(with);
  }

  /** Returns a base whose height and depth are declared at itself. */
  private static Box.Element withoutStrut(Box.Element base) {
    List<Box> children = base.children();
    if (!children.isEmpty()
        && children.get(0) instanceof Box.Element strut
        && strut.is("katex-strut")
        && base.style().isEmpty()) {
      String style =
          strut.style().replace("height:", "--height:").replace("vertical-align:", "--depth:");
      List<Box> rest = children.subList(1, children.size());
      return new Box.Element(base.tag(), base.classes(), style, base.others(), rest);
    }
    return base;
  }
}
