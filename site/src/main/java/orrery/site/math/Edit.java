package orrery.site.math;

/**
 * A replacement for a part of a formula, for KaTeX. It knows neither labels nor references, and its
 * own numbers are those of a counter of the page, which nothing can refer to.
 *
 * @param start of the part, in the author's text
 * @param end exclusive
 * @param text the replacement
 * @param trusted the one id, address or attribute in it that KaTeX may write, or empty
 */
public record Edit(int start, int end, String text, String trusted) {
  private static final String PARAMETER = "data-param=";

  /** Returns an edit that removes a part. */
  public static Edit without(int start, int end) {
    return new Edit(start, end, "", "");
  }

  /** The number of a row is there, as an element with an id; without one where that is empty. */
  public static Edit tag(int start, int end, String id, String number) {
    String text = id.isEmpty() ? number : "\\htmlId{" + id + "}{" + number + "}";
    return new Edit(start, end, "\\tag{" + text + "}", id);
  }

  /** The row has no number. */
  public static Edit noTag(int at) {
    return new Edit(at, at, "\\notag ", "");
  }

  /** Returns an edit that gives what follows, up to a brace, an id. */
  public static Edit id(int at, String id) {
    return new Edit(at, at, "\\htmlId{" + id + "}{", id);
  }

  /**
   * Returns an edit that marks what follows, up to two braces, with the parameter that it stands
   * for.
   */
  public static Edit bound(int start, int end, String parameter) {
    return new Edit(start, end, "{\\htmlData{param=" + parameter + "}{", PARAMETER + parameter);
  }

  /** Returns the same without an id, for a copy: an id is in a page once. */
  public Edit withoutId() {
    return new Edit(start, end, text.replace("\\htmlId{" + trusted + "}", ""), trusted);
  }

  /** Returns the same without a link, for words that are part of a link already. */
  public Edit withoutLink() {
    return new Edit(start, end, text.replace(href(trusted), ""), trusted);
  }

  /** Returns whether a parameter is bound by it. */
  public boolean isBound() {
    return trusted.startsWith(PARAMETER);
  }

  private static String href(String address) {
    return "\\href{" + address.replace("%", "\\%").replace("#", "\\#") + "}";
  }

  /** A brace. */
  public static Edit closing(int at) {
    return new Edit(at, at, "}", "");
  }

  /** A link to something else is there. */
  public static Edit link(int start, int end, String address, String words) {
    return new Edit(start, end, "\\text{" + href(address) + "{" + words + "}}", address);
  }
}
