package orrery.site.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import orrery.site.article.Block;
import orrery.site.article.Block.Fold;
import orrery.site.article.Block.Statement;

/**
 * Theorems and their like as HTML: what it is called runs into its first line, as in print, and a
 * proof ends with a mark.
 */
final class StatementRenderer {
  private final InlineRenderer inlines;
  private final CaptionRenderer captions;
  private final Consumer<List<Block>> blocks;
  private final HtmlWriter html;

  /** A writer of statements; what stands in them goes to {@code blocks}. */
  StatementRenderer(
      InlineRenderer inlines,
      CaptionRenderer captions,
      Consumer<List<Block>> blocks,
      HtmlWriter html) {
    this.inlines = inlines;
    this.captions = captions;
    this.blocks = blocks;
    this.html = html;
  }

  void write(Statement statement) {
    List<String> classes = new ArrayList<>(List.of("statement", statement.kind()));
    classes.addAll(statement.classes());
    boolean folds = statement.fold() != Fold.NEVER;
    BoxRenderer.open(html, folds ? "details" : "div", statement.anchor(), classes);
    html.raw(statement.fold() == Fold.OPEN ? " open>\n" : ">\n");
    if (folds) {
      html.raw("<summary>");
      head(statement);
      html.raw("</summary>\n");
      body(statement, statement.children(), false);
    } else {
      body(statement, statement.children(), true);
    }
    html.raw(folds ? "</details>\n" : "</div>\n");
  }

  /**
   * Writes the content; the first and the last paragraph also hold what it is called, and the end.
   */
  private void body(Statement statement, List<Block> children, boolean headed) {
    boolean proof = statement.kind().equals("proof");
    int last = children.size() - 1;
    boolean headInside = headed && last >= 0 && children.get(0) instanceof Block.Paragraph;
    boolean endInside = proof && last >= 0 && children.get(last) instanceof Block.Paragraph;
    if (headed && !headInside) {
      html.raw("<p>");
      head(statement);
      html.raw("</p>\n");
    }
    for (int i = 0; i <= last; i++) {
      boolean withHead = i == 0 && headInside;
      boolean withEnd = i == last && endInside;
      if (withHead || withEnd) {
        html.raw("<p>");
        if (withHead) {
          head(statement);
          html.raw(" ");
        }
        inlines.write(((Block.Paragraph) children.get(i)).children(), html);
        html.raw(withEnd ? end() : "").raw("</p>\n");
      } else {
        blocks.accept(children.subList(i, i + 1));
      }
    }
    html.raw(proof && !endInside ? "<p>" + end() + "</p>\n" : "");
  }

  private static String end() {
    return "<span class=\"qed\" role=\"img\" aria-label=\"End of the proof\">\u220e</span>";
  }

  private void head(Statement statement) {
    html.raw("<span class=\"statement-head\"><span class=\"number\">")
        .text(captions.name(statement.anchor()).orElseGet(() -> captions.word(statement.kind())));
    html.raw("</span>");
    Optional<String> about = captions.name(statement.about());
    if (about.isPresent()) {
      about(about.get(), statement);
    } else if (!statement.title().isEmpty()) {
      title(statement);
    }
    html.raw(".</span>");
  }

  /**
   * Writes the name of the statement that a proof is of; without a link where it folds, since its
   * first line is pressed.
   */
  private void about(String name, Statement statement) {
    html.raw(" ").text(captions.word("to")).raw(" ");
    if (statement.fold() == Fold.NEVER) {
      html.raw("<a").attribute("href", "#" + statement.about()).raw(">").text(name).raw("</a>");
    } else {
      html.text(name);
    }
  }

  private void title(Statement statement) {
    html.raw(" (");
    if (statement.fold() == Fold.NEVER) {
      inlines.write(statement.title(), html);
    } else {
      inlines.write(statement.title(), html, InlineContext.TEXT.inLink());
    }
    html.raw(")");
  }
}
