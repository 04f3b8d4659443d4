package orrery.site.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Contents;
import orrery.site.article.Inline;
import orrery.site.math.Formula;
import orrery.site.math.MathRenderer;
import orrery.site.math.MathResult;
import orrery.site.problem.Problem;

/** The formulas of articles: set all at once, then put where they stand. */
final class BodyMath {
  private final MathRenderer renderer;
  private final Map<String, String> siteMacros;
  private final List<Problem> problems;

  BodyMath(MathRenderer renderer, Map<String, String> siteMacros, List<Problem> problems) {
    this.renderer = renderer;
    this.siteMacros = siteMacros;
    this.problems = problems;
  }

  /** Sets every formula of some articles, so that asking for one later takes no time. */
  void prepare(List<Article> articles) {
    List<Formula> formulas = new ArrayList<>();
    for (Article article : articles) {
      Contents contents = Contents.of(article);
      for (Block block : contents.blocks()) {
        if (block instanceof Block.DisplayMath math) {
          formulas.add(formula(article, math.tex(), true));
        }
      }
      for (Inline inline : contents.inlines()) {
        if (inline instanceof Inline.Formula math) {
          formulas.add(formula(article, math.tex(), math.display()));
        }
      }
    }
    renderer.render(formulas);
  }

  private Formula formula(Article article, String tex, boolean display) {
    Map<String, String> macros = new LinkedHashMap<>(siteMacros);
    macros.putAll(article.matter().macros());
    return new Formula(tex, display, macros);
  }

  /** A formula as HTML; one that is wrong is a problem, and shown as it was typed. */
  void write(Article article, String tex, int texStart, boolean display, HtmlWriter html) {
    MathResult result = renderer.render(List.of(formula(article, tex, display))).get(0);
    if (result instanceof MathResult.Html set) {
      html.raw(set.html());
    } else if (result instanceof MathResult.Wrong wrong) {
      int start = offset(article.source().text(), tex, texStart, wrong.position());
      String code = wrong.message().startsWith("undefined control sequence") ? "M002" : "M001";
      problems.add(
          Problem.error(
              code,
              article.source().place(start, start + wrong.length()),
              wrong.message(),
              wrong.hint()));
      html.raw("<code>").text(tex).raw("</code>");
    }
  }

  /**
   * Where in the file a position of a formula is. The lines of a formula in a quote or a list start
   * further right in the file.
   */
  static int offset(String file, String tex, int texStart, int position) {
    int fileLine = texStart;
    int texLine = 0;
    for (int i = 0; i < Math.min(position, tex.length()); i++) {
      if (tex.charAt(i) == '\n') {
        texLine = i + 1;
        fileLine = file.indexOf('\n', fileLine) + 1;
      }
    }
    int texEnd = tex.indexOf('\n', texLine);
    String line = tex.substring(texLine, texEnd < 0 ? tex.length() : texEnd);
    int found = file.indexOf(line, fileLine);
    return (found < 0 ? fileLine : found) + position - texLine;
  }
}
