package orrery.site.html;

/** HTML under construction. Text and values of attributes are escaped; tags are ours. */
final class HtmlWriter {
  private final StringBuilder html = new StringBuilder();

  /** HTML that is already safe. */
  HtmlWriter raw(String safe) {
    html.append(safe);
    return this;
  }

  /** Text of an author. */
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
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
