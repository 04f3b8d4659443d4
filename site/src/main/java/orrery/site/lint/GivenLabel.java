package orrery.site.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Contents;
import orrery.site.article.Equation;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.article.TexPlace;

/** A label that an author gave to something, and where. */
record GivenLabel(String name, Span span) {
  /** The anchor of a thing without a label, which an article may refer to as well. */
  private static final Pattern MADE = Pattern.compile("[a-z]+-\\d+");

  /** The labels of figures, tables, listings and statements. */
  static List<GivenLabel> of(Article article, Contents contents) {
    String text = article.source().text();
    List<GivenLabel> labels = new ArrayList<>();
    for (Block block : contents.blocks()) {
      String anchor = anchor(block);
      boolean made = anchor.isEmpty() || MADE.matcher(anchor).matches();
      int at = made ? -1 : text.indexOf(anchor, block.span().start());
      if (at >= 0) {
        labels.add(new GivenLabel(anchor, new Span(at, at + anchor.length())));
      }
    }
    return labels;
  }

  private static String anchor(Block block) {
    if (block instanceof Block.Figure figure) {
      return figure.anchor();
    } else if (block instanceof Block.Table table) {
      return table.anchor();
    } else if (block instanceof Block.Code code) {
      return code.anchor();
    }
    return block instanceof Block.Statement statement ? statement.anchor() : "";
  }

  /** The labels in formulas. */
  static List<GivenLabel> ofEquations(Article article, Contents contents) {
    List<GivenLabel> labels = new ArrayList<>();
    contents.blocks().stream()
        .filter(Block.DisplayMath.class::isInstance)
        .map(block -> ((Block.DisplayMath) block).formula())
        .forEach(formula -> add(article, formula, labels));
    contents.inlines().stream()
        .filter(Inline.Formula.class::isInstance)
        .forEach(formula -> add(article, (Inline.Formula) formula, labels));
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
