package orrery.site.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import orrery.site.article.Block;
import orrery.site.article.Block.Fold;

/** Boxes beside the argument, groups and epigraphs, as HTML. */
final class BoxRenderer {
  private final InlineRenderer inlines;
  private final Words words;
  private final Consumer<List<Block>> blocks;
  private final HtmlWriter html;

  /** A writer of boxes; what stands in them goes to {@code blocks}. */
  BoxRenderer(InlineRenderer inlines, Words words, Consumer<List<Block>> blocks, HtmlWriter html) {
    this.words = words;
    this.inlines = inlines;
    this.blocks = blocks;
    this.html = html;
  }

  void write(Block.Admonition box) {
    boolean folds = box.fold() != Fold.NEVER;
    List<String> classes = new ArrayList<>(List.of("box", box.kind()));
    classes.addAll(box.classes());
    open(html, folds ? "details" : "div", box.anchor(), classes);
    html.raw(folds ? "" : " role=\"note\"").raw(box.fold() == Fold.OPEN ? " open>\n" : ">\n");
    html.raw(folds ? "<summary class=\"box-title\">" : "<p class=\"box-title\">");
    if (box.title().isEmpty()) {
      html.text(words.word(box.kind()));
    } else if (folds) {
      inlines.write(box.title(), html, InlineContext.TEXT.inLink());
    } else {
      inlines.write(box.title(), html);
    }
    html.raw(folds ? "</summary>\n" : "</p>\n");
    blocks.accept(box.children());
    html.raw(folds ? "</details>\n" : "</div>\n");
  }

  void write(Block.Group group) {
    open(html, "div", group.anchor(), group.classes());
    html.raw(">\n");
    blocks.accept(group.children());
    html.raw("</div>\n");
  }

  void write(Block.Epigraph epigraph) {
    List<String> classes = new ArrayList<>(List.of("epigraph"));
    classes.addAll(epigraph.classes());
    open(html, "figure", epigraph.anchor(), classes);
    html.raw("><blockquote>\n");
    blocks.accept(epigraph.children());
    html.raw("</blockquote>\n");
    if (!epigraph.source().isEmpty()) {
      html.raw("<figcaption>");
      inlines.write(epigraph.source(), html);
      html.raw("</figcaption>\n");
    }
    html.raw("</figure>\n");
  }

  /** The start of a tag, up to its further attributes. */
  static void open(HtmlWriter html, String tag, String anchor, List<String> classes) {
    html.raw("<" + tag);
    attributes(html, anchor, classes);
  }

  /** A class and an id, where there are any. */
  static void attributes(HtmlWriter html, String anchor, List<String> classes) {
    if (!classes.isEmpty()) {
      html.attribute("class", String.join(" ", classes));
    }
    if (!anchor.isEmpty()) {
      html.attribute("id", anchor);
    }
  }
}
