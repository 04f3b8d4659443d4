package orrery.site.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import orrery.site.article.Article;
import orrery.site.article.Inline;
import orrery.site.article.Inline.Reference;
import orrery.site.article.Numbers;
import orrery.site.link.ArticlePaths;
import orrery.site.link.LinkResolver;
import orrery.site.link.LinkResolver.Destination;
import orrery.site.link.References;
import orrery.site.link.References.LabelTarget;
import orrery.site.link.SitePath;
import orrery.site.rendered.PageFeature;

/** References of an article as HTML. */
final class ReferenceRenderer {
  private static final String NO_BREAK = "\u00a0";

  private final Article article;
  private final References references;
  private final ArticlePaths paths;
  private final LinkResolver links;
  private final Words words;
  private final Set<PageFeature> features;

  /**
   * A writer of references.
   *
   * @param features receives what references need of the page
   */
  ReferenceRenderer(Article article, ArticleRenderers site, Set<PageFeature> features) {
    this.article = article;
    this.references = site.references();
    this.paths = site.paths();
    this.links = site.links();
    this.words = site.words();
    this.features = features;
  }

  /**
   * Writes a reference. Reports one that leads nowhere.
   *
   * @param words writes the words in it
   * @param title writes a title in place of words, of the article whose name it is given
   */
  void write(
      Reference reference,
      HtmlWriter html,
      InlineContext context,
      Consumer<List<Inline>> words,
      BiConsumer<String, List<Inline>> title) {
    if (reference.form() == Reference.Form.ARTICLE || reference.form() == Reference.Form.WIKI) {
      article(reference, html, context, words, title);
      return;
    }
    Optional<LabelTarget> found =
        references.find(article, reference.target(), reference.targetStart());
    if (found.isEmpty()) {
      html.text(reference.target());
      return;
    }
    references.check(article, reference, found.get());
    open(address(found.get()), html, context);
    if (!found.get().article().slug().equals(article.slug())) {
      html.attribute("title", found.get().article().frontMatter().title());
    }
    html.raw(">");
    if (!reference.children().isEmpty()) {
      words.accept(filled(reference.children(), found.get().target().number()));
    } else if (isNumber(reference.form())) {
      words.accept(List.of(number(reference.form(), found.get(), reference)));
    } else {
      writeName(found.get(), reference, words, title);
    }
    html.raw("</" + context.tag() + ">");
  }

  /** The start of a link that can be shown beside the text. */
  private void open(String address, HtmlWriter html, InlineContext context) {
    html.raw("<" + context.tag() + " class=\"ref\"");
    context.href(address, html);
    if (!context.pressed()) {
      features.add(PageFeature.REFERENCES);
    }
  }

  private void article(
      Reference reference,
      HtmlWriter html,
      InlineContext context,
      Consumer<List<Inline>> words,
      BiConsumer<String, List<Inline>> title) {
    Optional<Destination> place = links.place(article, reference);
    boolean hasWords = !reference.children().isEmpty();
    if (place.isEmpty()) {
      words.accept(hasWords ? reference.children() : as(reference));
      return;
    }
    String address = links.address(article, place.get().slug(), place.get().anchor());
    open(address, html, context);
    html.raw(">");
    if (hasWords) {
      words.accept(reference.children());
    } else {
      writeTitle(place.get(), reference, words, title);
    }
    html.raw("</" + context.tag() + ">");
  }

  private static List<Inline> as(Reference reference) {
    return List.of(new Inline.Text(reference.span(), reference.target()));
  }

  /** Writes the title of an article, or what one of its parts is called. */
  private void writeTitle(
      Destination place,
      Inline at,
      Consumer<List<Inline>> words,
      BiConsumer<String, List<Inline>> title) {
    references
        .lookUp(place.slug(), place.anchor())
        .ifPresentOrElse(
            found -> writeName(found, at, words, title),
            () ->
                words.accept(List.of(new Inline.Text(at.span(), references.title(place.slug())))));
  }

  /** Writes the words of a link whose author gave it none, as in {@code [](#label)}. */
  void writeName(
      Inline.Link link, Consumer<List<Inline>> words, BiConsumer<String, List<Inline>> title) {
    String target = link.target();
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Optional<String> slug =
        path.isEmpty() ? Optional.of(article.slug()) : paths.slug(article, path);
    if (slug.isPresent() && hash < 0) {
      words.accept(List.of(new Inline.Text(link.span(), references.title(slug.get()))));
      return;
    }
    slug.flatMap(of -> references.lookUp(of, SitePath.decoded(target.substring(hash + 1))))
        .ifPresent(found -> writeName(found, link, words, title));
  }

  /** Writes the name of what has a label: its number, or else its title. */
  private void writeName(
      LabelTarget found,
      Inline at,
      Consumer<List<Inline>> words,
      BiConsumer<String, List<Inline>> title) {
    Numbers.Target target = found.target();
    if (!target.number().isEmpty()) {
      boolean equation = target.kind() == Numbers.Kind.EQUATION;
      String number = equation ? "(" + target.number() + ")" : target.number();
      String kind = this.words.name(target.kind()) + NO_BREAK;
      words.accept(List.of(new Inline.Text(at.span(), kind), number(number, at)));
    } else {
      title.accept(found.article().slug(), target.title());
    }
  }

  /** A number, which its author may have given as TeX. */
  private static Inline number(String number, Inline at) {
    boolean tex = number.indexOf('$') >= 0 || number.indexOf('\\') >= 0;
    return tex
        ? new Inline.Formula(at.span(), "\\text{" + number + "}", at.span().start(), false, "")
        : new Inline.Text(at.span(), number);
  }

  private static boolean isNumber(Reference.Form form) {
    return form == Reference.Form.NUMBER || form == Reference.Form.EQUATION;
  }

  private static Inline number(Reference.Form form, LabelTarget found, Inline at) {
    String number = found.target().number();
    return number(form == Reference.Form.EQUATION ? "(" + number + ")" : number, at);
  }

  private static List<Inline> filled(List<Inline> children, String number) {
    List<Inline> filled = new ArrayList<>();
    for (Inline child : children) {
      filled.add(
          child instanceof Inline.Text text
              ? new Inline.Text(
                  text.span(), text.text().replace("%s", number).replace("{number}", number))
              : child);
    }
    return filled;
  }

  /** The address from this article's page. */
  String address(LabelTarget found) {
    return links.address(article, found.article().slug(), found.target().anchor());
  }
}
