package orrery.site.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Span;
import orrery.site.html.KnownBodies.Known;
import orrery.site.memo.Packed;
import orrery.site.rendered.FormulaWidth;
import orrery.site.rendered.PageFeature;
import orrery.site.rendered.RenderedArticle;

/**
 * All of a body but its HTML as texts.
 *
 * @param answers what it looked up elsewhere
 * @param leadsTo the articles that it links to
 * @param features those that need scripts and styles
 * @param formulas the width of each formula
 * @param styles the declarations of the classes in its formulas
 */
record BodyTexts(
    List<String> answers,
    Set<String> leadsTo,
    Set<PageFeature> features,
    List<FormulaWidth> formulas,
    Map<String, String> styles) {

  static BodyTexts of(Known body, List<String> answers) {
    RenderedArticle article = body.article();
    return new BodyTexts(
        answers, body.leadsTo(), article.features(), article.formulas(), article.styles());
  }

  /** Returns the article, which has no pictures. */
  RenderedArticle article(ArticleIndex index, Packed html) {
    return new RenderedArticle(index, html, features, formulas, styles, Map.of(), List.of());
  }

  /** Returns everything as texts: each list with its length before it. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    add(answers, texts);
    add(List.copyOf(leadsTo), texts);
    add(features.stream().map(PageFeature::name).toList(), texts);
    add(formulas.stream().map(BodyTexts::text).toList(), texts);
    List<String> namesAndStyles = new ArrayList<>();
    styles.forEach((name, style) -> namesAndStyles.addAll(List.of(name, style)));
    add(namesAndStyles, texts);
    return texts;
  }

  private static void add(List<String> some, List<String> texts) {
    texts.add(String.valueOf(some.size()));
    texts.addAll(some);
  }

  private static String text(FormulaWidth width) {
    return width.span().start()
        + " "
        + width.span().end()
        + " "
        + width.display()
        + " "
        + width.em();
  }

  /** Takes back what {@link #texts} returned. */
  static BodyTexts of(List<String> texts) {
    Iterator<String> rest = texts.iterator();
    List<String> answers = next(rest);
    Set<String> leadsTo = new TreeSet<>(next(rest));
    Set<PageFeature> features = EnumSet.noneOf(PageFeature.class);
    next(rest).forEach(name -> features.add(PageFeature.valueOf(name)));
    List<FormulaWidth> formulas = next(rest).stream().map(BodyTexts::width).toList();
    Map<String, String> styles = new LinkedHashMap<>();
    Iterator<String> namesAndStyles = next(rest).iterator();
    while (namesAndStyles.hasNext()) {
      styles.put(namesAndStyles.next(), namesAndStyles.next());
    }
    return new BodyTexts(answers, leadsTo, features, formulas, styles);
  }

  private static List<String> next(Iterator<String> texts) {
    List<String> some = new ArrayList<>();
    for (int left = Integer.parseInt(texts.next()); left > 0; left--) {
      some.add(texts.next());
    }
    return some;
  }

  private static FormulaWidth width(String text) {
    String[] parts = text.split(" ", -1);
    Span span = new Span(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    return new FormulaWidth(span, Boolean.parseBoolean(parts[2]), Double.parseDouble(parts[3]));
  }
}
