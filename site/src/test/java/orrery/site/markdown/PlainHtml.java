package orrery.site.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Inline;

/** An article as the specifications of CommonMark and GitHub print it. */
final class PlainHtml {
  private static final String KEPT_IN_ADDRESSES = "-_.+!*'(),%#@?=;:/$&~";

  private final StringBuilder html = new StringBuilder();

  private PlainHtml() {}

  static String of(Article article) {
    PlainHtml plain = new PlainHtml();
    plain.blocks(article.blocks(), false);
    plain.line();
    return plain.html.toString();
  }

  private void blocks(List<Block> blocks, boolean tight) {
    blocks.forEach(block -> block(block, tight));
  }

  private void block(Block block, boolean tight) {
    if (block instanceof Block.Paragraph paragraph && tight) {
      inlines(paragraph.children());
      return;
    }
    line();
    if (block instanceof Block.Paragraph paragraph) {
      inlines("p", paragraph.children());
    } else if (block instanceof Block.Figure figure) {
      inlines(tight ? "" : "p", List.copyOf(figure.images()));
    } else if (block instanceof Block.Heading heading) {
      inlines("h" + heading.level(), heading.children());
    } else if (block instanceof Block.Code code) {
      code(code);
    } else if (block instanceof Block.Quote quote) {
      html.append("<blockquote>\n");
      blocks(quote.children(), false);
      line();
      html.append("</blockquote>");
    } else if (block instanceof Block.Items items) {
      items(items);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Rule) {
      html.append("<hr />");
    } else {
      html.append('[').append(block.getClass().getSimpleName()).append(']');
    }
    if (!tight || !(block instanceof Block.Figure)) {
      line();
    }
  }

  /** Begins a line, where none has begun. */
  private void line() {
    if (html.length() > 0 && html.charAt(html.length() - 1) != '\n') {
      html.append('\n');
    }
  }

  private void code(Block.Code code) {
    html.append("<pre><code");
    if (!code.language().isEmpty()) {
      html.append(" class=\"language-").append(escaped(code.language())).append('"');
    }
    html.append('>').append(escaped(code.text())).append("</code></pre>");
  }

  private void items(Block.Items items) {
    String tag = items.ordered() ? "ol" : "ul";
    boolean numbered = items.ordered() && items.start() != 1;
    html.append('<').append(tag).append(numbered ? " start=\"" + items.start() + "\"" : "");
    html.append(">\n");
    for (Block.Item item : items.items()) {
      line();
      html.append("<li>").append(box(item.checked()));
      blocks(item.children(), items.tight());
      html.append("</li>\n");
    }
    html.append("</").append(tag).append('>');
  }

  private static String box(Optional<Boolean> checked) {
    return checked
        .map(on -> "<input" + (on ? " checked=\"\"" : "") + " disabled=\"\" type=\"checkbox\"> ")
        .orElse("");
  }

  private void table(Block.Table table) {
    html.append("<table>\n<thead>\n");
    row("th", table, table.head());
    html.append("</thead>\n").append(table.rows().isEmpty() ? "" : "<tbody>\n");
    table.rows().forEach(row -> row("td", table, row));
    html.append(table.rows().isEmpty() ? "" : "</tbody>\n").append("</table>");
  }

  private void row(String tag, Block.Table table, List<Block.Cell> cells) {
    html.append("<tr>\n");
    for (int i = 0; i < cells.size(); i++) {
      String to = table.columns().get(i).name().toLowerCase(java.util.Locale.ROOT);
      html.append('<').append(tag).append(to.equals("none") ? "" : " align=\"" + to + "\"");
      html.append('>');
      inlines(cells.get(i).children());
      html.append("</").append(tag).append(">\n");
    }
    html.append("</tr>\n");
  }

  private void inlines(String tag, List<Inline> inlines) {
    html.append(tag.isEmpty() ? "" : "<" + tag + ">");
    inlines(inlines);
    html.append(tag.isEmpty() ? "" : "</" + tag + ">");
  }

  private void inlines(List<Inline> inlines) {
    inlines.forEach(this::inline);
  }

  private void inline(Inline inline) {
    if (inline instanceof Inline.Text text) {
      html.append(escaped(text.text()));
    } else if (inline instanceof Inline.Emphasis emphasis) {
      inlines("em", emphasis.children());
    } else if (inline instanceof Inline.Strong strong) {
      inlines("strong", strong.children());
    } else if (inline instanceof Inline.Strikethrough struck) {
      inlines("del", struck.children());
    } else if (inline instanceof Inline.Code code) {
      html.append("<code>").append(escaped(code.text())).append("</code>");
    } else if (inline instanceof Inline.Link link) {
      html.append("<a href=\"").append(address(link.target())).append('"');
      html.append(title(link.title())).append('>');
      inlines(link.children());
      html.append("</a>");
    } else if (inline instanceof Inline.Image image) {
      html.append("<img src=\"").append(address(image.target()));
      html.append("\" alt=\"").append(escaped(image.alt())).append('"');
      html.append(title(image.title())).append(" />");
    } else if (inline instanceof Inline.SoftBreak) {
      html.append('\n');
    } else if (inline instanceof Inline.HardBreak) {
      html.append("<br />\n");
    } else {
      html.append('[').append(inline.getClass().getSimpleName()).append(']');
    }
  }

  private static String title(String title) {
    return title.isEmpty() ? "" : " title=\"" + escaped(title) + "\"";
  }

  private static String address(String address) {
    StringBuilder text = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean kept = c < 128 && (Character.isLetterOrDigit(c) || KEPT_IN_ADDRESSES.indexOf(c) >= 0);
      text.append(kept ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return escaped(text.toString());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
