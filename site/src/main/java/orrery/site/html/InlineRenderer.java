package orrery.site.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.link.BodyLinks;

/** Running text as HTML. */
final class InlineRenderer {
  private static final Pattern LINK = Pattern.compile("<a\\b([^>]*?) href=\"[^\"]*\"([^>]*)>");

  private final Article article;
  private final BodyLinks links;
  private final ImageRenderer images;
  private final FormulaRenderer math;
  private final ValueRenderer numbers;
  private final ClaimRenderer claims;
  private final CitationRenderer citations;
  private final SideNotes sides = new SideNotes();
  private final Typography typography;
  private boolean inLink;
  private int depth;
  private final ReferenceRenderer references;
  private boolean inParagraph;

  InlineRenderer(
      Article article,
      BodyLinks links,
      ImageRenderer images,
      FormulaRenderer math,
      ValueRenderer numbers,
      ClaimRenderer claims,
      CitationRenderer citations,
      ReferenceRenderer references,
      Typography typography) {
    this.article = article;
    this.links = links;
    this.images = images;
    this.math = math;
    this.numbers = numbers;
    this.claims = claims;
    this.citations = citations;
    this.references = references;
    this.typography = typography;
  }

  void write(List<Inline> inlines, HtmlWriter html) {
    reading(inlines, () -> inlines.forEach(inline -> write(inline, html)));
  }

  /** What is inside of running text has been read with it. */
  private void reading(List<Inline> inlines, Runnable writing) {
    if (depth == 0) {
      typography.read(inlines);
    }
    depth++;
    writing.run();
    depth--;
  }

  /**
   * The same, where formulas may be all that there is of a name, as in the head of a column or in a
   * link: then each of them gets a name that programs see which do not read MathML.
   */
  void write(List<Inline> inlines, HtmlWriter html, boolean named) {
    if (named) {
      named(inlines, html);
    } else {
      write(inlines, html);
    }
  }

  private void named(List<Inline> inlines, HtmlWriter html) {
    reading(inlines, () -> inlines.forEach(inline -> named(inline, html)));
  }

  private void named(Inline inline, HtmlWriter html) {
    if (inline instanceof Inline.Formula formula) {
      HtmlWriter set = new HtmlWriter();
      write(formula, set);
      String label = new HtmlWriter().attribute("aria-label", formula.tex()).toString();
      html.raw(set.toString().replace("<math ", "<math" + label + " "));
    } else {
      write(inline, html);
    }
  }

  private void write(Inline inline, HtmlWriter html) {
    if (inline instanceof Inline.Text text) {
      html.text(typography.of(text));
    } else if (inline instanceof Inline.Emphasis emphasis) {
      wrap("em", emphasis.children(), html);
    } else if (inline instanceof Inline.Strong strong) {
      wrap("strong", strong.children(), html);
    } else if (inline instanceof Inline.Strikethrough struck) {
      wrap("del", struck.children(), html);
    } else if (inline instanceof Inline.Code code) {
      html.raw("<code>").text(code.text()).raw("</code>");
    } else if (inline instanceof Inline.Formula formula) {
      math.write(article, formula, html);
    } else if (inline instanceof Inline.Styled styled) {
      styled(styled, html);
    } else if (inline instanceof Inline.Link link) {
      link(link, html);
    } else if (inline instanceof Inline.Reference reference) {
      references.write(reference, html, this::named);
    } else if (inline instanceof Inline.Image image) {
      image(image, html);
    } else if (inline instanceof Inline.NoteReference note) {
      reference(note, html);
    } else if (inline instanceof Inline.Value value) {
      numbers.write(value, html);
    } else if (inline instanceof Inline.Control control) {
      numbers.write(control, html);
    } else if (inline instanceof Inline.Checked words) {
      HtmlWriter inside = new HtmlWriter();
      write(words.children(), inside);
      claims.write(words, new SafeHtml(inside.toString()), html);
    } else if (inline instanceof Inline.Citation citation) {
      citations.write(citation, html, inLink);
    } else if (inline instanceof Inline.SoftBreak) {
      html.raw("\n");
    } else if (inline instanceof Inline.HardBreak) {
      html.raw("<br>\n");
    }
  }

  /** The text of a paragraph, which may have notes at its side. */
  void paragraph(List<Inline> inlines, HtmlWriter html) {
    inParagraph = true;
    write(inlines, html);
    inParagraph = false;
  }

  /**
   * Words that are pressed as a whole, as those of a link and the first line of what folds: what
   * would be a link in them is words.
   */
  void pressed(List<Inline> inlines, HtmlWriter html) {
    HtmlWriter inside = new HtmlWriter();
    inLink = true;
    named(inlines, inside);
    inLink = false;
    String words = LINK.matcher(inside.toString()).replaceAll("<span$1$2>");
    html.raw(words.replace("</a>", "</span>"));
  }

  SideNotes sides() {
    return sides;
  }

  /** The anchors of those states of an experiment that are linked to. */
  void states(Block.Demo demo, HtmlWriter html) {
    for (String state : links.states(article, demo)) {
      html.raw("<span").attribute("id", state).raw("></span>");
    }
  }

  void image(Inline.Image image, HtmlWriter html) {
    images.write(article, image, html);
  }

  private void wrap(String tag, List<Inline> children, HtmlWriter html) {
    html.raw("<" + tag + ">");
    write(children, html);
    html.raw("</" + tag + ">");
  }

  private void styled(Inline.Styled styled, HtmlWriter html) {
    String tag = styled.element().name().toLowerCase(Locale.ROOT);
    BoxRenderer.open(html, tag, styled.anchor(), styled.classes());
    if (!styled.title().isEmpty()) {
      html.attribute("title", styled.title());
    }
    html.raw(">");
    write(styled.children(), html);
    html.raw("</" + tag + ">");
  }

  private void link(Inline.Link link, HtmlWriter html) {
    html.raw("<a").attribute("href", links.resolve(article, link.target(), link.targetStart()));
    if (!link.title().isEmpty()) {
      html.attribute("title", link.title());
    }
    html.raw(">");
    pressed(link.children().isEmpty() ? references.name(link) : link.children(), html);
    html.raw("</a>");
  }

  private void reference(Inline.NoteReference note, HtmlWriter html) {
    html.raw("<sup class=\"note\"><a")
        .attribute("id", referenceId(note.number(), note.occurrence()))
        .attribute("href", "#note-" + note.number())
        .attribute("aria-label", "Note " + note.number())
        .raw(">" + note.number() + "</a></sup>");
    if (inParagraph) {
      sides.hold(note.number(), html);
    }
  }

  /** The id of the place that refers to a note. */
  static String referenceId(int number, int occurrence) {
    return "to-note-" + number + (occurrence > 1 ? "-" + occurrence : "");
  }
}
