package orrery.site.html;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Inline;
import orrery.site.link.FormulaEdits;
import orrery.site.math.Formula;
import orrery.site.math.MathRenderer;
import orrery.site.math.MathResult;

/** The formulas in the text of an article. */
final class Formulas {
  private final MathRenderer renderer;
  private final Map<String, String> siteMacros;
  private final FormulaEdits edits;
  private final Map<Known, Formula> known = new HashMap<>();

  Formulas(MathRenderer renderer, Map<String, String> siteMacros, FormulaEdits edits) {
    this.renderer = renderer;
    this.siteMacros = siteMacros;
    this.edits = edits;
  }

  /** A formula where it stands: what is wrong with its references is reported once. */
  private record Known(String slug, Inline.Formula formula) {}

  /** Returns every formula of an article with its edits. */
  List<Formula> all(ArticleIndex article) {
    return article.contents().formulas().stream().map(formula -> edited(article, formula)).toList();
  }

  /** Returns a formula of an article with its edits. */
  Formula edited(ArticleIndex article, Inline.Formula formula) {
    return known.computeIfAbsent(
        new Known(article.slug(), formula),
        any -> {
          Map<String, String> macros = new LinkedHashMap<>(siteMacros);
          macros.putAll(article.article().frontMatter().macros());
          return new Formula(
              formula.tex(), formula.display(), macros, edits.find(article, formula));
        });
  }

  /** Sets a formula. */
  MathResult set(Formula formula) {
    return renderer.render(List.of(formula)).get(0);
  }
}
