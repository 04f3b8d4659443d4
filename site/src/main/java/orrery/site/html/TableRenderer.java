package orrery.site.html;

import java.util.List;
import java.util.Locale;
import orrery.site.article.Block;
import orrery.site.article.Inline;

/** Tables as HTML. */
final class TableRenderer {
  private final InlineRenderer inlines;
  private final CaptionRenderer captions;
  private final HtmlWriter html;

  TableRenderer(InlineRenderer inlines, CaptionRenderer captions, HtmlWriter html) {
    this.inlines = inlines;
    this.captions = captions;
    this.html = html;
  }

  void write(Block.Table table) {
    html.raw("<div class=\"scroll\" tabindex=\"0\">");
    BoxRenderer.open(html, "table", table.anchor(), List.of());
    html.raw(">\n");
    if (!table.caption().isEmpty()) {
      captions.write("caption", table.anchor(), table.caption(), html);
      html.raw("\n");
    }
    html.raw("<thead>\n");
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
      boolean empty = children.stream().allMatch(TableRenderer::isBlank);
      html.raw("<" + (empty ? "td" : open));
      if (alignment != Block.Alignment.NONE) {
        html.attribute("class", alignment.name().toLowerCase(Locale.ROOT));
      }
      html.raw(">");
      inlines.write(children, html, close.equals("th") ? InlineContext.NAME : InlineContext.TEXT);
      html.raw("</" + (empty ? "td" : close) + ">");
    }
    html.raw("</tr>\n");
  }

  private static boolean isBlank(Inline inline) {
    return inline instanceof Inline.Text text && text.text().isBlank();
  }
}
