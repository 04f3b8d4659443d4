package orrery.site.page;

import java.util.List;
import java.util.Locale;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Inline;

/** The body of one article as HTML. */
final class Body {
  /** So much TeX, in UTF-16 units, is hardly ever wider than a phone. */
  private static final int FITS_A_PHONE = 30;

  private final Article article;
  private final BodyInlines inlines;
  private final BodyMath math;
  private final DemoHtml demos;
  private final int shift;
  private final HtmlWriter html = new HtmlWriter();

  Body(Article article, BodyInlines inlines, BodyMath math, DemoHtml demos) {
    this.article = article;
    this.inlines = inlines;
    this.math = math;
    this.demos = demos;
    this.shift = article.blocks().stream().anyMatch(Body::isTop) ? 1 : 0;
  }

  /** The page has its title as the one heading of level 1: others go down a level, all of them. */
  private static boolean isTop(Block block) {
    return block instanceof Block.Heading heading && heading.level() == 1;
  }

  SafeHtml render() {
    blocks(article.blocks());
    notes();
    return new SafeHtml(html.toString());
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      heading(heading);
    } else if (block instanceof Block.Paragraph paragraph) {
      wrap("p", paragraph.children());
    } else if (block instanceof Block.DisplayMath formula) {
      html.raw("<div class=\"math\"" + (isWide(formula) ? " tabindex=\"0\"" : "") + ">");
      math.write(article, formula.tex(), formula.texStart(), true, html);
      html.raw("</div>\n");
    } else if (block instanceof Block.Code code) {
      code(code);
    } else if (block instanceof Block.Quote quote) {
      html.raw("<blockquote>\n");
      blocks(quote.children());
      html.raw("</blockquote>\n");
    } else if (block instanceof Block.Items list) {
      list(list);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Figure figure) {
      figure(figure);
    } else if (block instanceof Block.Demo demo) {
      inlines.states(demo, html);
      HtmlWriter caption = new HtmlWriter();
      inlines.write(demo.caption(), caption);
      html.raw(demos.html(demo, new SafeHtml(caption.toString())).html());
    } else if (block instanceof Block.Rule) {
      html.raw("<hr>\n");
    }
  }

  /** Whether a formula may be wider than a phone, and must then be scrolled by keys as well. */
  private static boolean isWide(Block.DisplayMath formula) {
    return formula.tex().length() > FITS_A_PHONE;
  }

  private void wrap(String tag, List<Inline> children) {
    html.raw("<" + tag + ">");
    inlines.write(children, html);
    html.raw("</" + tag + ">\n");
  }

  private void heading(Block.Heading heading) {
    String tag = "h" + Math.min(6, heading.level() + shift);
    html.raw("<" + tag).attribute("id", heading.anchor()).raw(">");
    inlines.write(heading.children(), html);
    html.raw(" <a class=\"anchor\"")
        .attribute("href", "#" + heading.anchor())
        .raw(" aria-label=\"Link to this section\">#</a></" + tag + ">\n");
  }

  private void code(Block.Code code) {
    html.raw("<pre tabindex=\"0\"><code");
    if (!code.language().isEmpty()) {
      html.attribute("class", "language-" + code.language());
    }
    html.raw(">").text(code.text()).raw("</code></pre>\n");
  }

  private void list(Block.Items list) {
    String tag = list.ordered() ? "ol" : "ul";
    html.raw("<" + tag);
    if (list.ordered() && list.start() != 1) {
      html.attribute("start", String.valueOf(list.start()));
    }
    html.raw(">\n");
    for (Block.Item item : list.items()) {
      item(item, list.tight());
    }
    html.raw("</" + tag + ">\n");
  }

  private void item(Block.Item item, boolean tight) {
    html.raw(item.checked().isPresent() ? "<li class=\"task\">" : "<li>");
    item.checked()
        .ifPresent(
            done ->
                html.raw("<input type=\"checkbox\" disabled")
                    .raw(done ? " checked aria-label=\"done\"> " : " aria-label=\"to do\"> "));
    for (Block block : item.children()) {
      if (tight && block instanceof Block.Paragraph paragraph) {
        inlines.write(paragraph.children(), html);
        html.raw(item.children().size() > 1 ? "\n" : "");
      } else {
        block(block);
      }
    }
    html.raw("</li>\n");
  }

  private void table(Block.Table table) {
    html.raw("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead>\n");
    row(table, table.head(), "th scope=\"col\"", "th");
    html.raw("</thead>\n");
    if (!table.rows().isEmpty()) {
      html.raw("<tbody>\n");
      table.rows().forEach(row -> row(table, row, "td", "td"));
      html.raw("</tbody>\n");
    }
    html.raw("</table></div>\n");
  }

  private void row(Block.Table table, List<Block.Cell> cells, String open, String close) {
    html.raw("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      Block.Alignment alignment =
          i < table.columns().size() ? table.columns().get(i) : Block.Alignment.NONE;
      List<Inline> children = cells.get(i).children();
      // An empty head cell is the head of nothing.
      boolean empty = children.stream().allMatch(Body::isBlank);
      html.raw("<" + (empty ? "td" : open));
      if (alignment != Block.Alignment.NONE) {
        html.attribute("class", alignment.name().toLowerCase(Locale.ROOT));
      }
      html.raw(">");
      inlines.write(children, html, close.equals("th"));
      html.raw("</" + (empty ? "td" : close) + ">");
    }
    html.raw("</tr>\n");
  }

  private static boolean isBlank(Inline inline) {
    return inline instanceof Inline.Text text && text.text().isBlank();
  }

  private void figure(Block.Figure figure) {
    html.raw("<figure>");
    inlines.image(figure.image(), html);
    if (!figure.caption().isEmpty()) {
      html.raw("<figcaption>");
      inlines.write(figure.caption(), html);
      html.raw("</figcaption>");
    }
    html.raw("</figure>\n");
  }

  private void notes() {
    if (article.notes().isEmpty()) {
      return;
    }
    html.raw("<section class=\"notes\" aria-label=\"Notes\">\n<ol>\n");
    for (int number = 1; number <= article.notes().size(); number++) {
      note(number, article.notes().get(number - 1));
    }
    html.raw("</ol>\n</section>\n");
  }

  private void note(int number, Article.Note note) {
    html.raw("<li").attribute("id", "note-" + number).raw(">");
    List<Block> children = note.children();
    int last = children.size() - 1;
    boolean inside = last >= 0 && children.get(last) instanceof Block.Paragraph;
    blocks(inside ? children.subList(0, last) : children);
    html.raw("<p>");
    if (inside) {
      inlines.write(((Block.Paragraph) children.get(last)).children(), html);
    }
    for (int occurrence = 1; occurrence <= note.references(); occurrence++) {
      html.raw(" <a class=\"back\"")
          .attribute("href", "#" + BodyInlines.referenceId(number, occurrence))
          .raw(" aria-label=\"Back to the text\">\u21a9\ufe0e</a>");
    }
    html.raw("</p></li>\n");
  }
}
