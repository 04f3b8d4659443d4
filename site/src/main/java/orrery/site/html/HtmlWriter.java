package orrery.site.html;

import java.util.ArrayList;
import java.util.List;

/** HTML under construction. Text and values of attributes are escaped; tags are ours. */
final class HtmlWriter {
  private final StringBuilder html = new StringBuilder();
  private final List<Insertion> places = new ArrayList<>();
  private final List<Single> singles = new ArrayList<>();

  /** A part that is written later, and its position. */
  private record Insertion(int at, HtmlWriter later) {}

  /** A part that only the original has, and what a copy has instead. */
  private record Single(int start, int end, String copied) {}

  /** Returns a writer of what will stand here. */
  HtmlWriter place() {
    HtmlWriter later = new HtmlWriter();
    places.add(new Insertion(html.length(), later));
    return later;
  }

  /** Writes HTML that is already safe, and its replacement in a copy, which has no ids. */
  HtmlWriter raw(String safe, String copied) {
    singles.add(new Single(html.length(), html.length() + safe.length(), copied));
    return raw(safe);
  }

  /** Writes HTML that is already safe. */
  HtmlWriter raw(String safe) {
    html.append(safe);
    return this;
  }

  /** Writes text of an author, escaped. */
  HtmlWriter text(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        default -> html.append(c);
      }
    }
    return this;
  }

  /** An attribute, with a space before it. */
  HtmlWriter attribute(String name, String value) {
    int start = html.length();
    html.append(' ').append(name).append("=\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
    html.append('"');
    if (name.equals("id")) {
      singles.add(new Single(start, html.length(), ""));
    }
    return this;
  }

  /** Returns the HTML for a second place in the page: without ids, and what was to come later. */
  String copy() {
    StringBuilder copy = new StringBuilder();
    int at = 0;
    for (Single single : singles) {
      copy.append(html, at, single.start()).append(single.copied());
      at = single.end();
    }
    return copy.append(html, at, html.length()).toString();
  }

  @Override
  public String toString() {
    StringBuilder whole = new StringBuilder();
    int at = 0;
    for (Insertion place : places) {
      whole.append(html, at, place.at()).append(place.later());
      at = place.at();
    }
    return whole.append(html, at, html.length()).toString();
  }
}
