package orrery.site.html;

import java.util.List;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Block;
import orrery.site.article.ExperimentId;
import orrery.site.article.Span;
import orrery.site.problem.Guard;
import orrery.site.rendered.SafeHtml;

/** The blocks of one article as HTML. */
final class BlockRenderer implements Block.Visitor {
  /**
   * The length of TeX, in UTF-16 units, that is hardly ever wider than a phone; longer formulas can
   * be scrolled.
   */
  private static final int MAX_PHONE_TEX_LENGTH = 30;

  private final ArticleIndex index;
  private final ArticleRenderers site;
  private final InlineRenderer inlines;
  private final FormulaRenderer formulas;
  private final CitationRenderer citations;
  private final int shift;
  private final HtmlWriter html = new HtmlWriter();
  private final CaptionRenderer captions;
  private final ListRenderer lists;
  private final TableRenderer tables;
  private final FigureRenderer figures;
  private final CodeRenderer listings;
  private final BoxRenderer boxes;
  private final StatementRenderer statements;
  private final NoteRenderer notes;

  BlockRenderer(
      ArticleIndex index, ArticleRenderers site, ArticleParts parts, InlineRenderer inlines) {
    Article article = index.article();
    this.index = index;
    this.site = site;
    this.inlines = inlines;
    this.formulas = parts.formulas();
    this.citations = parts.citations();
    this.captions = new CaptionRenderer(inlines, index.numbers(), site.words());
    this.lists = new ListRenderer(inlines, this::blocks, html);
    this.tables = new TableRenderer(inlines, captions, html);
    this.figures = new FigureRenderer(inlines, captions, this::blocks, html);
    this.listings = new CodeRenderer(article, site.listings(), captions, html);
    this.boxes = new BoxRenderer(inlines, site.words(), this::blocks, html);
    this.statements = new StatementRenderer(inlines, captions, this::blocks, html);
    this.notes = new NoteRenderer(inlines, this::blocks, html);
    boolean titled = !article.frontMatter().title().isEmpty();
    this.shift = titled && article.blocks().stream().anyMatch(BlockRenderer::isTop) ? 1 : 0;
  }

  /** The page has its title as the one heading of level 1: others go down a level, all of them. */
  private static boolean isTop(Block block) {
    return block instanceof Block.Heading heading && heading.level() == 1;
  }

  SafeHtml render() {
    List<Block> all = index.article().blocks();
    blocks(all);
    notes.write(index.article().notes());
    boolean headed = !all.isEmpty() && all.get(all.size() - 1) instanceof Block.Heading;
    citations.references(headed, html);
    return new SafeHtml(html.toString());
  }

  private void blocks(List<Block> blocks) {
    for (Block block : blocks) {
      Span span = block.span();
      Guard.at(
          () -> index.article().source().place(span.start(), span.end()), () -> block.accept(this));
    }
  }

  @Override
  public void visit(Block.Heading heading) {
    String tag = "h" + Math.min(6, heading.level() + shift);
    BoxRenderer.open(html, tag, heading.anchor(), heading.classes());
    html.raw(">");
    captions.sectionNumber(heading.anchor(), html);
    inlines.write(heading.children(), html);
    html.raw(" <a class=\"anchor\"")
        .attribute("href", "#" + heading.anchor())
        .raw(" aria-label=\"Link to this section\">#</a></" + tag + ">\n");
  }

  @Override
  public void visit(Block.Paragraph paragraph) {
    html.raw("<p>");
    inlines.write(paragraph.children(), html, InlineContext.PARAGRAPH);
    html.raw("</p>\n");
  }

  @Override
  public void visit(Block.DisplayMath math) {
    boolean wide = math.tex().length() > MAX_PHONE_TEX_LENGTH;
    html.raw("<div class=\"math\"" + (wide ? " tabindex=\"0\"" : "") + ">");
    formulas.write(math.formula(), html, InlineContext.TEXT);
    html.raw("</div>\n");
  }

  @Override
  public void visit(Block.Code code) {
    listings.write(code);
  }

  @Override
  public void visit(Block.Admonition box) {
    boxes.write(box);
  }

  @Override
  public void visit(Block.Statement statement) {
    statements.write(statement);
  }

  @Override
  public void visit(Block.Group group) {
    boxes.write(group);
  }

  @Override
  public void visit(Block.Quote quote) {
    html.raw("<blockquote>\n");
    blocks(quote.children());
    html.raw("</blockquote>\n");
  }

  @Override
  public void visit(Block.Epigraph epigraph) {
    boxes.write(epigraph);
  }

  @Override
  public void visit(Block.Items list) {
    lists.write(list);
  }

  @Override
  public void visit(Block.Definitions definitions) {
    lists.write(definitions);
  }

  @Override
  public void visit(Block.Specimen specimen) {
    html.raw("<div class=\"specimen\">\n");
    specimen.source().accept(this);
    html.raw("<div class=\"specimen-result\">\n");
    blocks(specimen.children());
    html.raw("</div>\n</div>\n");
  }

  @Override
  public void visit(Block.Table table) {
    tables.write(table);
  }

  @Override
  public void visit(Block.Figure figure) {
    figures.write(figure);
  }

  @Override
  public void visit(Block.Experiment experiment) {
    for (String state : site.states().apply(experiment.id())) {
      html.raw("<span").attribute("id", state).raw("></span>");
    }
    HtmlWriter caption = new HtmlWriter();
    captions.text(experiment.id(), experiment.caption(), caption);
    ExperimentId id = new ExperimentId(index.slug(), experiment.id());
    html.raw(site.experiments().html(id, experiment, new SafeHtml(caption.toString())).html());
  }

  @Override
  public void visit(Block.Outline outline) {
    new OutlineRenderer(index, inlines, html).write(outline);
  }

  @Override
  public void visit(Block.Notation notation) {
    new Notation(index).write(inlines, html);
  }

  @Override
  public void visit(Block.Rule rule) {
    html.raw("<hr>\n");
  }
}
