package orrery.site.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Block;
import orrery.site.article.Equation;
import orrery.site.article.Inline;
import orrery.site.article.Numbers;
import orrery.site.article.Numbers.Kind;
import orrery.site.article.Span;
import orrery.site.article.TexPlace;

/** A label that an author gave to something, and where. */
record GivenLabel(String name, Span span) {
  /** The anchor of a thing without a label, which an article may refer to as well. */
  private static final Pattern MADE = Pattern.compile("[a-z]+-\\d+");

  /** The kinds that are linked to by more than their labels, or have a label for other reasons. */
  private static final Set<Kind> OTHERS =
      EnumSet.of(Kind.SECTION, Kind.EXPERIMENT, Kind.PLACE, Kind.EQUATION);

  /** The labels of figures, tables, listings and statements. */
  static List<GivenLabel> of(ArticleIndex index) {
    String text = index.article().source().text();
    List<GivenLabel> labels = new ArrayList<>();
    for (Numbers.Target target : index.numbers().targets().values()) {
      String anchor = target.anchor();
      boolean made = OTHERS.contains(target.kind()) || MADE.matcher(anchor).matches();
      int at = made ? -1 : text.indexOf(anchor, target.start());
      if (at >= 0) {
        labels.add(new GivenLabel(anchor, new Span(at, at + anchor.length())));
      }
    }
    return labels;
  }

  /** The labels in formulas. */
  static List<GivenLabel> ofEquations(ArticleIndex index) {
    List<GivenLabel> labels = new ArrayList<>();
    index.contents().blocks(Block.DisplayMath.class).stream()
        .map(Block.DisplayMath::formula)
        .forEach(formula -> add(index.article(), formula, labels));
    index
        .contents()
        .inlines(Inline.Formula.class)
        .forEach(formula -> add(index.article(), formula, labels));
    return labels;
  }

  private static void add(Article article, Inline.Formula formula, List<GivenLabel> labels) {
    String text = article.source().text();
    for (Equation.Row row : Equation.of(formula.tex()).rows()) {
      for (Equation.Part label : row.labels()) {
        int start = TexPlace.offset(text, formula.tex(), formula.texStart(), label.start());
        Span span = new Span(start, start + label.end() - label.start());
        labels.add(new GivenLabel(label.text().strip(), span));
      }
    }
  }
}
