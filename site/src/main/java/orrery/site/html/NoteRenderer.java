package orrery.site.html;

import java.util.List;
import java.util.function.Consumer;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.PageIds;

/** The notes of an article as HTML. */
final class NoteRenderer {
  private final InlineRenderer inlines;
  private final Consumer<List<Block>> blocks;
  private final HtmlWriter html;

  /** A writer of notes; what stands in them goes to {@code blocks}. */
  NoteRenderer(InlineRenderer inlines, Consumer<List<Block>> blocks, HtmlWriter html) {
    this.inlines = inlines;
    this.blocks = blocks;
    this.html = html;
  }

  void write(List<Article.Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    html.raw("<section class=\"notes\" aria-label=\"Notes\">\n<ol>\n");
    for (int number = 1; number <= notes.size(); number++) {
      note(number, notes.get(number - 1));
    }
    html.raw("</ol>\n</section>\n");
  }

  private void note(int number, Article.Note note) {
    List<Block> children = note.children();
    boolean words = children.size() == 1 && children.get(0) instanceof Block.Paragraph;
    boolean aside = words && inlines.sides().isDeferred(number);
    html.raw("<li").attribute("id", PageIds.note(number));
    html.attribute("value", String.valueOf(number));
    html.raw(aside ? " class=\"aside\">" : ">");
    int last = children.size() - 1;
    boolean inside = last >= 0 && children.get(last) instanceof Block.Paragraph;
    blocks.accept(inside ? children.subList(0, last) : children);
    html.raw("<p>");
    if (inside) {
      HtmlWriter text = new HtmlWriter();
      inlines.write(
          ((Block.Paragraph) children.get(last)).children(),
          text,
          aside ? InlineContext.NOTE : InlineContext.TEXT);
      html.raw(text.toString());
      if (aside) {
        inlines.sides().put(number, text);
      }
    }
    for (int occurrence = 1; occurrence <= note.references(); occurrence++) {
      html.raw(" <a class=\"back\"")
          .attribute("href", "#" + PageIds.noteReference(number, occurrence))
          .raw(" aria-label=\"Back to the text\">\u21a9\ufe0e</a>");
    }
    html.raw("</p></li>\n");
  }
}
