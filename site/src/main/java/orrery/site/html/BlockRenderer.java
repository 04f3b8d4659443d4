package orrery.site.html;

import java.util.List;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Numbers;

/** The body of one article as HTML. */
final class BlockRenderer {
  /** So much TeX, in UTF-16 units, is hardly ever wider than a phone. */
  private static final int FITS_A_PHONE = 30;

  private final Article article;
  private final InlineRenderer inlines;
  private final FormulaRenderer math;
  private final DemoHtml demos;
  private final CitationRenderer citations;
  private final int shift;
  private final HtmlWriter html = new HtmlWriter();
  private final CaptionRenderer captions;
  private final ListRenderer lists;
  private final TableRenderer tables;
  private final FigureRenderer figures;
  private final CodeRenderer code;
  private final BoxRenderer boxes;
  private final Numbers numbers;
  private final StatementRenderer statements;
  private final NoteRenderer notes;

  BlockRenderer(
      Article article,
      Numbers numbers,
      Words words,
      InlineRenderer inlines,
      FormulaRenderer math,
      CodeListings listings,
      CitationRenderer citations,
      DemoHtml demos) {
    this.article = article;
    this.inlines = inlines;
    this.math = math;
    this.demos = demos;
    this.citations = citations;
    this.numbers = numbers;
    this.captions = new CaptionRenderer(inlines, numbers, words);
    this.lists = new ListRenderer(inlines, this::block, html);
    this.tables = new TableRenderer(inlines, captions, html);
    this.figures = new FigureRenderer(inlines, captions, this::blocks, html);
    this.code = new CodeRenderer(article, listings, captions, html);
    this.boxes = new BoxRenderer(inlines, words, this::blocks, html);
    this.statements = new StatementRenderer(inlines, captions, this::blocks, html);
    this.notes = new NoteRenderer(inlines, this::blocks, html);
    boolean titled = !article.matter().title().isEmpty();
    this.shift = titled && article.blocks().stream().anyMatch(BlockRenderer::isTop) ? 1 : 0;
  }

  /** The page has its title as the one heading of level 1: others go down a level, all of them. */
  private static boolean isTop(Block block) {
    return block instanceof Block.Heading heading && heading.level() == 1;
  }

  SafeHtml render() {
    blocks(article.blocks());
    notes.write(article.notes());
    boolean headed =
        !article.blocks().isEmpty()
            && article.blocks().get(article.blocks().size() - 1) instanceof Block.Heading;
    citations.references(headed, html);
    return new SafeHtml(inlines.sides().in(html.toString()));
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      heading(heading);
    } else if (block instanceof Block.Paragraph paragraph) {
      html.raw("<p>");
      inlines.paragraph(paragraph.children(), html);
      html.raw("</p>\n");
    } else if (block instanceof Block.DisplayMath formula) {
      html.raw("<div class=\"math\"" + (isWide(formula) ? " tabindex=\"0\"" : "") + ">");
      math.write(article, formula.formula(), html);
      html.raw("</div>\n");
    } else if (block instanceof Block.Code listing) {
      code.write(listing);
    } else if (block instanceof Block.Quote quote) {
      html.raw("<blockquote>\n");
      blocks(quote.children());
      html.raw("</blockquote>\n");
    } else if (block instanceof Block.Admonition box) {
      boxes.write(box);
    } else if (block instanceof Block.Specimen specimen) {
      specimen(specimen);
    } else if (block instanceof Block.Statement statement) {
      statements.write(statement);
    } else if (block instanceof Block.Group group) {
      boxes.write(group);
    } else if (block instanceof Block.Items list) {
      lists.write(list);
    } else if (block instanceof Block.Definitions definitions) {
      lists.write(definitions);
    } else if (block instanceof Block.Table table) {
      tables.write(table);
    } else if (block instanceof Block.Figure figure) {
      figures.write(figure);
    } else if (block instanceof Block.Demo demo) {
      inlines.states(demo, html);
      HtmlWriter caption = new HtmlWriter();
      captions.text(demo.id(), demo.caption(), caption);
      html.raw(demos.html(demo, new SafeHtml(caption.toString())).html());
    } else if (block instanceof Block.Outline outline) {
      new OutlineRenderer(article, inlines, numbers, html).write(outline);
    } else if (block instanceof Block.Notation) {
      new Notation(article).write(inlines, html);
    } else if (block instanceof Block.Rule) {
      html.raw("<hr>\n");
    }
  }

  /** Whether a formula may be wider than a phone, and must then be scrolled by keys as well. */
  private static boolean isWide(Block.DisplayMath formula) {
    return formula.tex().length() > FITS_A_PHONE;
  }

  private void heading(Block.Heading heading) {
    String tag = "h" + Math.min(6, heading.level() + shift);
    BoxRenderer.open(html, tag, heading.anchor(), heading.classes());
    html.raw(">");
    captions.sectionNumber(heading.anchor(), html);
    inlines.write(heading.children(), html);
    html.raw(" <a class=\"anchor\"")
        .attribute("href", "#" + heading.anchor())
        .raw(" aria-label=\"Link to this section\">#</a></" + tag + ">\n");
  }

  private void specimen(Block.Specimen specimen) {
    html.raw("<div class=\"specimen\">\n");
    code.write(specimen.source());
    html.raw("<div class=\"specimen-result\">\n");
    blocks(specimen.children());
    html.raw("</div>\n</div>\n");
  }
}
