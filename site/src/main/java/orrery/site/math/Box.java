package orrery.site.math;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A part of the markup that KaTeX writes. */
sealed interface Box {
  String SPAN = "span";
  String CLASS = " class=\"";
  String STYLE = " style=\"";

  /** Writes it as HTML. */
  void write(StringBuilder html);

  /** A text, or an element without content. */
  record Text(String html) implements Box {
    @Override
    public void write(StringBuilder text) {
      text.append(html);
    }
  }

  /**
   * An element.
   *
   * @param classes those of a span
   * @param style the declarations of a span, each with a semicolon behind it
   * @param others its other attributes, each with a space before it
   */
  record Element(String tag, List<String> classes, String style, String others, List<Box> children)
      implements Box {

    /** A span without other attributes. */
    static Element span(List<String> classes, String style, List<Box> children) {
      return new Element(SPAN, classes, style, "", children);
    }

    boolean is(String name) {
      return classes.contains(name);
    }

    @Override
    public void write(StringBuilder html) {
      html.append('<').append(tag);
      if (!classes.isEmpty()) {
        html.append(CLASS).append(String.join(" ", classes)).append('"');
      }
      if (!style.isEmpty()) {
        html.append(STYLE).append(style).append('"');
      }
      html.append(others).append('>');
      for (Box child : children) {
        child.write(html);
      }
      html.append("</").append(tag).append('>');
    }
  }

  /** Returns the element that a whole formula is. KaTeX escapes brackets and quotes in texts. */
  static Element read(String html) {
    Deque<Element> open = new ArrayDeque<>();
    open.push(Element.span(List.of(), "", new ArrayList<>()));
    int done = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', done)) {
      int end = html.indexOf('>', at);
      if (at > done) {
        open.element().children().add(new Text(html.substring(done, at)));
      }
      done = end + 1;
      if (html.charAt(at + 1) == '/') {
        Element whole = open.pop();
        open.element().children().add(whole);
      } else if (html.charAt(end - 1) == '/') {
        open.element().children().add(new Text(html.substring(at, done)));
      } else {
        open.push(opened(html.substring(at + 1, end)));
      }
    }
    return (Element) open.element().children().get(0);
  }

  private static Element opened(String tag) {
    int name = tag.indexOf(' ') < 0 ? tag.length() : tag.indexOf(' ');
    String others = tag.substring(name);
    if (!tag.startsWith(SPAN)) {
      return new Element(tag.substring(0, name), List.of(), "", others, new ArrayList<>());
    }
    String classes = value(others, CLASS);
    String style = value(others, STYLE);
    others = without(without(others, CLASS, classes), STYLE, style);
    List<String> names = classes.isEmpty() ? List.of() : List.of(classes.split(" "));
    return new Element(SPAN, names, style, others, new ArrayList<>());
  }

  private static String value(String attributes, String name) {
    int start = attributes.indexOf(name) + name.length();
    return start < name.length() ? "" : attributes.substring(start, attributes.indexOf('"', start));
  }

  private static String without(String attributes, String name, String value) {
    return value.isEmpty() ? attributes : attributes.replace(name + value + '"', "");
  }
}
