package orrery.site.math;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The styles that the formulas of a site need, counted by the articles that need them, so that a
 * change of one article is no work for the others.
 *
 * <pre>{@code
 * styles.set("first-light", article.styles());
 * styles.css();   // .katex .kh1.kh1{height:1em}
 * }</pre>
 */
public final class SiteStyles {
  private final Map<String, Map<String, String>> articles = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final TreeMap<String, String> declarations = new TreeMap<>();

  /** No styles yet. */
  public SiteStyles() {}

  /** Takes the styles of an article in place of those that it had. */
  @SuppressWarnings("ReferenceEquality") // Those of an article that did not change are the same.
  public void set(String article, Map<String, String> styles) {
    Map<String, String> before = articles.put(article, styles);
    if (before != styles) {
      styles.forEach(this::add);
      remove(before == null ? Map.of() : before);
    }
  }

  /** Forgets the articles that are no more. */
  public void retain(Set<String> slugs) {
    articles.entrySet().stream()
        .filter(one -> !slugs.contains(one.getKey()))
        .forEach(one -> remove(one.getValue()));
    articles.keySet().retainAll(slugs);
  }

  private void add(String name, String style) {
    String before = declarations.putIfAbsent(name, style);
    if (before != null && !before.equals(style)) {
      throw new IllegalStateException("two styles share the class " + name);
    }
    uses.merge(name, 1, Integer::sum);
  }

  private void remove(Map<String, String> styles) {
    for (String name : styles.keySet()) {
      if (uses.merge(name, -1, Integer::sum) == 0) {
        uses.remove(name);
        declarations.remove(name);
      }
    }
  }

  /**
   * Returns one rule for each style, in the order of their names. The class stands twice, so that
   * it outweighs KaTeX's own rules as an inline style would.
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
