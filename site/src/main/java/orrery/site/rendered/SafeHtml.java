package orrery.site.rendered;

/**
 * HTML that this program has written itself, escaping included. The only kind of value that a
 * template can put into a page without escaping it, and only by the attribute {@code orrery:html}.
 *
 * @param html well-formed, without scripts and style attributes
 */
public record SafeHtml(String html) {
  /** Empty HTML. */
  public static final SafeHtml EMPTY = new SafeHtml("");

  /** Returns whether there is nothing to show. */
  public boolean isEmpty() {
    return html.isEmpty();
  }
}
