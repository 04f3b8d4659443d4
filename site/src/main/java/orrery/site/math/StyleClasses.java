package orrery.site.math;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns inline styles into classes, since the content policy of a page allows no inline style
 * (KaTeX issue 4096).
 *
 * <pre>{@code
 * Replaced replaced = StyleClasses.replaceIn("<span class=\"strut\" style=\"height:1em;\">");
 * replaced.html()                  // <span class="strut kh1">
 * replaced.declarations()          // kh1 is height:1em
 * }</pre>
 */
final class StyleClasses {
  private static final String STYLE = " style=\"";
  private static final String CLASS = " class=\"";

  private StyleClasses() {}

  /**
   * HTML without inline styles.
   *
   * @param declarations those that its classes stand for, by the name of the class
   */
  record Replaced(String html, Map<String, String> declarations) {}

  /** Returns the same HTML with a class for each inline style. */
  static Replaced replaceIn(String html) {
    Map<String, String> declarations = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder(html.length());
    int done = 0;
    // KaTeX escapes quotes in texts and attributes, so that this is in a tag wherever it is.
    for (int at = html.indexOf(STYLE); at >= 0; at = html.indexOf(STYLE, done)) {
      int start = html.lastIndexOf('<', at);
      int end = html.indexOf('>', at);
      text.append(html, done, start);
      replace(html.substring(start, end), at - start, text, declarations);
      done = end;
    }
    return new Replaced(text.append(html, done, html.length()).toString(), declarations);
  }

  /** Writes a tag with a class for its style, which is added to the classes that it has. */
  private static void replace(
      String tag, int at, StringBuilder text, Map<String, String> declarations) {
    int end = tag.indexOf('"', at + STYLE.length());
    String style = tag.substring(at + STYLE.length(), end);
    String declared = style.endsWith(";") ? style.substring(0, style.length() - 1) : style;
    String name = StyleName.of(declared);
    declarations.put(name, declared);
    String rest = tag.substring(0, at) + tag.substring(end + 1);
    int classes = rest.indexOf(CLASS);
    int into = classes < 0 ? rest.indexOf(' ') : rest.indexOf('"', classes + CLASS.length());
    if (classes >= 0) {
      text.append(rest, 0, into).append(' ').append(name).append(rest, into, rest.length());
    } else {
      int afterName = into < 0 ? rest.length() : into;
      text.append(rest, 0, afterName).append(CLASS).append(name).append('"');
      text.append(rest, afterName, rest.length());
    }
  }
}
