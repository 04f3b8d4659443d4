package orrery.site.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orrery.site.article.Article;
import orrery.site.article.Contents;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.article.TexPlace;
import orrery.site.link.FormulaEdits;
import orrery.site.math.Edit;
import orrery.site.math.Formula;
import orrery.site.math.MathRenderer;
import orrery.site.math.MathResult;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;

/** The formulas of articles: set all at once, then put where they stand. */
final class FormulaRenderer {
  private final MathRenderer renderer;
  private final Map<String, String> siteMacros;
  private final FormulaEdits edits;
  private final List<Problem> problems;
  private final Map<Known, Formula> known = new HashMap<>();
  private final List<FormulaWidth> widths = new ArrayList<>();

  FormulaRenderer(
      MathRenderer renderer,
      Map<String, String> siteMacros,
      FormulaEdits edits,
      List<Problem> problems) {
    this.renderer = renderer;
    this.siteMacros = siteMacros;
    this.edits = edits;
    this.problems = problems;
  }

  /** A formula where it stands: what is wrong with its references is told once. */
  private record Known(String slug, Inline.Formula formula) {}

  /** Sets every formula of some articles, so that asking for one later takes no time. */
  void prepare(List<Article> articles) {
    List<Formula> formulas = new ArrayList<>();
    for (Article article : articles) {
      for (Inline.Formula formula : Contents.of(article).formulas()) {
        formulas.add(formula(article, formula));
      }
    }
    renderer.render(formulas);
  }

  private Formula formula(Article article, Inline.Formula formula) {
    return known.computeIfAbsent(
        new Known(article.slug(), formula),
        any -> {
          Map<String, String> macros = new LinkedHashMap<>(siteMacros);
          macros.putAll(article.matter().macros());
          List<Edit> changes = edits.of(article, formula);
          return new Formula(formula.tex(), formula.display(), macros, changes);
        });
  }

  /** A formula as HTML; one that is wrong is a problem, and shown as it was typed. */
  void write(Article article, Inline.Formula formula, HtmlWriter html) {
    MathResult result = renderer.render(List.of(formula(article, formula))).get(0);
    if (result instanceof MathResult.Html set) {
      html.raw(set.html());
      Span span = new Span(formula.texStart(), formula.texStart() + formula.tex().length());
      double em = formula.display() ? set.width() : set.part();
      widths.add(new FormulaWidth(span, formula.display(), em));
    } else if (result instanceof MathResult.Wrong wrong) {
      String file = article.source().text();
      int start = TexPlace.offset(file, formula.tex(), formula.texStart(), wrong.position());
      Code code =
          wrong.message().startsWith("undefined control sequence")
              ? Code.UNKNOWN_COMMAND
              : Code.WRONG_FORMULA;
      problems.add(
          Problem.error(
              code,
              article.source().place(start, start + wrong.length()),
              wrong.message(),
              wrong.hint()));
      html.raw("<code>").text(formula.tex()).raw("</code>");
    }
  }

  /** How wide the formulas are that were written since this was last asked. */
  List<FormulaWidth> widths() {
    List<FormulaWidth> written = widths.stream().distinct().toList();
    widths.clear();
    return written;
  }
}
