package orrery.site.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import orrery.site.article.Block;
import orrery.site.article.Equation;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.article.TexPlace;

/** The label of an equation to which nothing refers: it has a number for nobody. */
final class UnusedLabel implements Lint {
  @Override
  public String code() {
    return "W006";
  }

  @Override
  public String purpose() {
    return "The label of an equation to which nothing refers.";
  }

  @Override
  public void look(Looked article) {
    for (Inline.Formula formula : formulas(article)) {
      Equation.of(formula.tex()).rows().stream()
          .flatMap(row -> row.labels().stream())
          .filter(label -> !isNamed(label.text().strip(), article))
          .forEach(label -> warn(formula, label, article));
    }
  }

  private static List<Inline.Formula> formulas(Looked article) {
    List<Inline.Formula> formulas = new ArrayList<>();
    for (Block block : article.contents().blocks()) {
      if (block instanceof Block.DisplayMath math) {
        formulas.add(math.formula());
      }
    }
    for (Inline inline : article.contents().inlines()) {
      if (inline instanceof Inline.Formula formula) {
        formulas.add(formula);
      }
    }
    return formulas;
  }

  /** Whether any article names a label but where it is given. */
  private static boolean isNamed(String label, Looked article) {
    String quoted = Pattern.quote(label);
    Pattern named =
        Pattern.compile("(?<!\\\\label\\{\\s{0,9})(?<![\\w:-])" + quoted + "(?![\\w:-])");
    return article.tree().articles().stream()
        .anyMatch(one -> named.matcher(one.file().text()).find());
  }

  private static void warn(Inline.Formula formula, Equation.Part label, Looked article) {
    int start = TexPlace.offset(article.text(), formula.tex(), formula.texStart(), label.start());
    String message = "nothing refers to this label: " + label.text().strip();
    String hint = "refer to it, as in \\eqref{" + label.text().strip() + "}, or remove it";
    article.warn(new Span(start, start + label.end() - label.start()), message, hint);
  }
}
