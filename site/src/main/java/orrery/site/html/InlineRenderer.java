package orrery.site.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Inline;
import orrery.site.article.PageIds;
import orrery.site.claim.ArticleFindings;
import orrery.site.problem.Problem;
import orrery.site.rendered.PageFeature;
import orrery.site.typography.Typography;

/** Running text as HTML. */
final class InlineRenderer {
  private final Article article;
  private final ArticleRenderers site;
  private final ArticleParts parts;
  private final Typography typography;
  private final SideNotes sides = new SideNotes();

  InlineRenderer(
      Article article, ArticleRenderers site, ArticleParts parts, Typography typography) {
    this.article = article;
    this.site = site;
    this.parts = parts;
    this.typography = typography;
  }

  /** Writes text that stands by itself, such as a caption. */
  void write(List<Inline> inlines, HtmlWriter html) {
    write(inlines, html, InlineContext.TEXT);
  }

  /** Writes text that stands by itself: its punctuation is read as a whole. */
  void write(List<Inline> inlines, HtmlWriter html, InlineContext context) {
    typography.read(inlines);
    new InlineWriter(html, context).add(inlines);
  }

  /**
   * Returns what writes titles of another article: with its macros, numbers and punctuation. What
   * is wrong with them is reported where they stand.
   */
  private InlineRenderer titlesOf(String slug) {
    ArticleIndex index = site.references().index(slug);
    List<Problem> reported = new ArrayList<>();
    Set<PageFeature> features = EnumSet.noneOf(PageFeature.class);
    ArticleFindings findings = new ArticleFindings(index, site.findings(), reported);
    return new InlineRenderer(
        index.article(),
        site,
        new ArticleParts(
            new FormulaRenderer(index, site.titles(), features, parts.styles(), reported),
            new ValueRenderer(findings, true),
            parts.claims(),
            parts.citations(),
            parts.references(),
            parts.styles()),
        Typography.of(index.article(), site.settings()));
  }

  void image(Inline.Image image, HtmlWriter html) {
    site.images().write(article, image, html);
  }

  SideNotes sides() {
    return sides;
  }

  /** Writes each kind of running text where it stands. */
  private final class InlineWriter implements Inline.Visitor {
    private final HtmlWriter html;
    private final InlineContext context;

    InlineWriter(HtmlWriter html, InlineContext context) {
      this.html = html;
      this.context = context;
    }

    void add(List<Inline> inlines) {
      inlines.forEach(inline -> inline.accept(this));
    }

    private void write(List<Inline> inlines) {
      new InlineWriter(html, context.nested()).add(inlines);
    }

    private void pressed(List<Inline> inlines) {
      new InlineWriter(html, context.inLink()).add(inlines);
    }

    private void title(String slug, List<Inline> title) {
      InlineRenderer titles = slug.equals(article.slug()) ? InlineRenderer.this : titlesOf(slug);
      titles.write(TitleText.of(title), html, InlineContext.TITLE);
    }

    private void wrap(String tag, List<Inline> children) {
      html.raw("<" + tag + ">");
      write(children);
      html.raw("</" + tag + ">");
    }

    @Override
    public void visit(Inline.Text text) {
      html.text(typography.apply(text));
    }

    @Override
    public void visit(Inline.Emphasis emphasis) {
      wrap("em", emphasis.children());
    }

    @Override
    public void visit(Inline.Strong strong) {
      wrap("strong", strong.children());
    }

    @Override
    public void visit(Inline.Strikethrough struck) {
      wrap("del", struck.children());
    }

    @Override
    public void visit(Inline.Code code) {
      html.raw("<code>").text(code.text()).raw("</code>");
    }

    @Override
    public void visit(Inline.Formula formula) {
      parts.formulas().write(formula, html, context);
    }

    @Override
    public void visit(Inline.Reference reference) {
      parts.references().write(reference, html, context, this::pressed, this::title);
    }

    @Override
    public void visit(Inline.Value value) {
      parts.values().write(value, html);
    }

    @Override
    public void visit(Inline.Control control) {
      parts.values().write(control, html);
    }

    @Override
    public void visit(Inline.CheckedClaim checked) {
      parts.claims().write(checked, html, () -> write(checked.children()));
    }

    @Override
    public void visit(Inline.Link link) {
      String address = site.links().resolve(article, link.target(), link.targetStart());
      html.raw("<" + context.tag());
      context.href(address, html);
      if (!link.title().isEmpty()) {
        html.attribute("title", link.title());
      }
      html.raw(">");
      if (link.children().isEmpty()) {
        parts.references().writeName(link, this::pressed, this::title);
      } else {
        pressed(link.children());
      }
      html.raw("</" + context.tag() + ">");
    }

    @Override
    public void visit(Inline.Image image) {
      image(image, html);
    }

    @Override
    public void visit(Inline.Styled styled) {
      String tag = styled.element().name().toLowerCase(Locale.ROOT);
      BoxRenderer.open(html, tag, styled.anchor(), styled.classes());
      if (!styled.title().isEmpty()) {
        html.attribute("title", styled.title());
      }
      html.raw(">");
      write(styled.children());
      html.raw("</" + tag + ">");
    }

    @Override
    public void visit(Inline.Citation citation) {
      parts.citations().write(citation, html, context);
    }

    @Override
    public void visit(Inline.NoteReference note) {
      html.raw("<sup class=\"note\"><" + context.tag())
          .attribute("id", PageIds.noteReference(note.number(), note.occurrence()));
      context.href("#" + PageIds.note(note.number()), html);
      html.attribute("aria-label", "Note " + note.number())
          .raw(">" + note.number() + "</" + context.tag() + "></sup>");
      // A note may have links, and there are none inside of links.
      if (context.sided() && !context.pressed()) {
        sides.defer(note.number(), html);
      }
    }

    @Override
    public void visit(Inline.SoftBreak end) {
      html.raw("\n");
    }

    @Override
    public void visit(Inline.HardBreak end) {
      html.raw("<br>\n");
    }
  }
}
