package orrery.site.html;

import java.util.ArrayList;
import java.util.List;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Block;
import orrery.site.article.Numbers;

/** The table of contents as HTML. */
final class OutlineRenderer {
  private final Article article;
  private final Numbers numbers;
  private final InlineRenderer inlines;
  private final HtmlWriter html;

  OutlineRenderer(ArticleIndex index, InlineRenderer inlines, HtmlWriter html) {
    this.article = index.article();
    this.numbers = index.numbers();
    this.inlines = inlines;
    this.html = html;
  }

  /** The headings of the article; those in boxes, quotes and the like are no sections of it. */
  void write(Block.Outline outline) {
    List<Block.Heading> headings = new ArrayList<>();
    collect(article.blocks(), headings);
    int top = headings.stream().mapToInt(Block.Heading::level).min().orElse(1);
    headings.removeIf(heading -> heading.level() >= top + outline.depth());
    if (headings.isEmpty()) {
      return;
    }
    html.raw("<nav class=\"toc\" aria-label=\"Contents\">\n");
    if (!outline.title().isEmpty()) {
      html.raw("<p class=\"toc-title\">");
      inlines.write(outline.title(), html);
      html.raw("</p>\n");
    }
    list(headings, 0, 0);
    html.raw("</nav>\n");
  }

  private static void collect(List<Block> blocks, List<Block.Heading> headings) {
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        headings.add(heading);
      } else if (block instanceof Block.Group group) {
        collect(group.children(), headings);
      }
    }
  }

  /** The headings from one on that are deeper than a level; says where they end. */
  private int list(List<Block.Heading> headings, int from, int above) {
    html.raw("<ol>\n");
    int at = from;
    while (at < headings.size() && headings.get(at).level() > above) {
      Block.Heading heading = headings.get(at);
      html.raw("<li><a").attribute("href", "#" + heading.anchor()).raw(">");
      numbers.find(heading.anchor()).ifPresent(number -> html.text(number.text() + " "));
      inlines.write(TitleText.of(heading.children()), html, InlineContext.TITLE);
      html.raw("</a>");
      at++;
      if (at < headings.size() && headings.get(at).level() > heading.level()) {
        html.raw("\n");
        at = list(headings, at, heading.level());
      }
      html.raw("</li>\n");
    }
    html.raw("</ol>\n");
    return at;
  }
}
