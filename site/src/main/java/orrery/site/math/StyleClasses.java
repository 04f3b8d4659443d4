package orrery.site.math;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.memo.Key;

/**
 * Turns inline styles into classes, since the content policy of a page allows no inline style
 * (KaTeX issue 4096). The name of a class is a digest of its declarations, so that it depends on
 * nothing else.
 *
 * <pre>{@code
 * styles.replaceIn("<span class=\"strut\" style=\"height:1em;\">")  // <span class="strut k0a1b2c3">
 * styles.css()                                                   // .katex .k0a1b2c3.k0a1b2c3{height:1em}
 * }</pre>
 */
public final class StyleClasses {
  private static final Pattern TAG =
      Pattern.compile("<([a-z]+)((?: [a-zA-Z:-]+=\"[^\"]*\")*? style=\"[^\"]*\"[^>]*)>");
  private static final Pattern STYLE = Pattern.compile(" style=\"([^\"]*)\"");
  private static final Pattern CLASS = Pattern.compile(" class=\"([^\"]*)\"");

  /** Enough for a million styles: two share a name with a chance of one to five hundred. */
  private static final int NAME_DIGITS = 12;

  private final Map<String, String> declarations = new ConcurrentSkipListMap<>();

  /** The same HTML with a class for each inline style. */
  public String replaceIn(String html) {
    return TAG.matcher(html)
        .replaceAll(
            tag -> Matcher.quoteReplacement("<" + tag.group(1) + attributes(tag.group(2)) + ">"));
  }

  private String attributes(String attributes) {
    Matcher style = STYLE.matcher(attributes);
    if (!style.find()) {
      return attributes;
    }
    String name = name(style.group(1));
    String rest = attributes.substring(0, style.start()) + attributes.substring(style.end());
    Matcher classes = CLASS.matcher(rest);
    return classes.find()
        ? rest.substring(0, classes.end() - 1) + " " + name + rest.substring(classes.end() - 1)
        : " class=\"" + name + "\"" + rest;
  }

  private String name(String style) {
    String text = style.endsWith(";") ? style.substring(0, style.length() - 1) : style;
    String name = "k" + Key.of("style", text).text().substring(0, NAME_DIGITS);
    String before = declarations.putIfAbsent(name, text);
    if (before != null && !before.equals(text)) {
      throw new IllegalStateException("two styles share the class " + name);
    }
    return name;
  }

  /**
   * Returns one rule for each style seen so far, in the order of their names. The class stands
   * twice, so that it outweighs KaTeX's own rules as an inline style would.
   */
  public String css() {
    StringBuilder css = new StringBuilder();
    declarations.forEach(
        (name, style) ->
            css.append(".katex .")
                .append(name)
                .append('.')
                .append(name)
                .append('{')
                .append(style)
                .append("}\n"));
    return css.toString();
  }
}
