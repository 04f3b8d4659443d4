package orrery.site.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.article.TexPlace;
import orrery.site.math.Edit;
import orrery.site.math.Formula;
import orrery.site.math.MathResult;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.rendered.FormulaWidth;
import orrery.site.rendered.PageFeature;

/** The formulas of an article as HTML. */
final class FormulaRenderer {
  private final ArticleIndex article;
  private final Formulas formulas;
  private final Set<PageFeature> features;
  private final Map<String, String> styles;
  private final List<Problem> problems;
  private final List<FormulaWidth> widths = new ArrayList<>();

  /**
   * A writer of formulas.
   *
   * @param features receives what formulas need of the page
   * @param styles receives the declarations of the classes in the formulas
   */
  FormulaRenderer(
      ArticleIndex article,
      Formulas formulas,
      Set<PageFeature> features,
      Map<String, String> styles,
      List<Problem> problems) {
    this.article = article;
    this.formulas = formulas;
    this.features = features;
    this.styles = styles;
    this.problems = problems;
  }

  /** A formula as HTML; one that is wrong is a problem, and shown as it was typed. */
  void write(Inline.Formula formula, HtmlWriter html, InlineContext context) {
    Formula asked = formulas.edited(article, formula);
    if (asked.edits().stream().anyMatch(Edit::isBound)) {
      features.add(PageFeature.REFERENCES);
    }
    if (context.pressed()) {
      asked = asked.withoutLinks();
    }
    MathResult result = formulas.set(context.copy() ? asked.withoutIds() : asked);
    if (result instanceof MathResult.Html set) {
      styles.putAll(set.styles());
      write(set, asked, name(formula, context), html, context);
      Span span = new Span(formula.texStart(), formula.texStart() + formula.tex().length());
      double em = formula.display() ? set.width() : set.part();
      widths.add(new FormulaWidth(span, formula.display(), em));
    } else if (result instanceof MathResult.Wrong wrong) {
      report(formula, wrong);
      html.raw("<code>").text(formula.tex()).raw("</code>");
    }
  }

  /** Writes ids except in a copy: an id is in a page once. */
  private void write(
      MathResult.Html set, Formula asked, String name, HtmlWriter html, InlineContext context) {
    if (context.copied() && formulas.set(asked.withoutIds()) instanceof MathResult.Html copy) {
      styles.putAll(copy.styles());
      html.raw(set.named(name), copy.named(name));
    } else {
      html.raw(set.named(name));
    }
  }

  private static String name(Inline.Formula formula, InlineContext context) {
    return context.named()
        ? new HtmlWriter().attribute("aria-label", formula.tex()).toString()
        : "";
  }

  private void report(Inline.Formula formula, MathResult.Wrong wrong) {
    Article source = article.article();
    int start =
        TexPlace.offset(
            source.source().text(), formula.tex(), formula.texStart(), wrong.position());
    problems.add(
        Problem.error(
            code(wrong.reason()),
            source.source().place(start, start + wrong.length()),
            wrong.message(),
            wrong.hint()));
  }

  private static Code code(MathResult.Reason reason) {
    return switch (reason) {
      case UNKNOWN_COMMAND -> Code.UNKNOWN_COMMAND;
      case INVALID -> Code.WRONG_FORMULA;
    };
  }

  /** Returns the widths of the formulas that were written. */
  List<FormulaWidth> widths() {
    return widths.stream().distinct().toList();
  }
}
