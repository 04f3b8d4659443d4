package orrery.site.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.CitationIds;
import orrery.site.article.Inline;
import orrery.site.article.Inline.Cite;
import orrery.site.cite.Bibliography;
import orrery.site.cite.CitationPiece;
import orrery.site.cite.CitationStyle;
import orrery.site.cite.Citations;
import orrery.site.cite.FormattedCitations;
import orrery.site.cite.ReferenceEntry;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.problem.ProblemList;
import orrery.site.source.Conventions;
import orrery.site.source.NearWords;
import orrery.site.source.SiteSettings;

/** The citations of one article, and its list of references. */
final class CitationRenderer {

  private final Article article;
  private final Bibliography bibliography;
  private final String title;
  private final List<Problem> problems;
  private final Set<String> reported = new LinkedHashSet<>();
  private final Map<Inline.Citation, List<CitationPiece>> pieces = new HashMap<>();
  private final Map<String, ReferenceEntry> references = new LinkedHashMap<>();
  private final CitationIds ids;
  private final Map<String, Integer> occurrences = new HashMap<>();

  /** The citations of an article, in the style and the language that it or its site asks for. */
  static CitationRenderer of(
      ArticleIndex index,
      SiteSettings settings,
      Bibliography bibliography,
      Citations citations,
      List<Problem> problems) {
    Conventions own = index.article().frontMatter().conventions();
    String language = own.language().orElse(settings.language());
    String style =
        own.citationStyle()
            .or(() -> settings.conventions().citationStyle())
            .orElse(CitationStyle.USUAL);
    return new CitationRenderer(
        index,
        bibliography,
        ReferencesTitle.in(language),
        all -> citations.cite(bibliography, CitationStyle.named(style), language, all),
        problems);
  }

  private CitationRenderer(
      ArticleIndex index,
      Bibliography bibliography,
      String title,
      Function<List<Inline.Citation>, FormattedCitations> style,
      List<Problem> problems) {
    this.title = title;
    this.article = index.article();
    this.bibliography = bibliography;
    this.problems = problems;
    List<Inline.Citation> all = index.contents().inlines(Inline.Citation.class);
    this.ids = CitationIds.of(all);
    List<Inline.Citation> written = new ArrayList<>();
    all.stream().filter(this::isKnown).forEach(written::add);
    if (!written.isEmpty()) {
      FormattedCitations cited = style.apply(written);
      for (int i = 0; i < written.size(); i++) {
        pieces.put(written.get(i), cited.citations().get(i));
      }
      cited.references().forEach(reference -> references.put(reference.key(), reference));
    }
  }

  /** Checks whether all of its works are known; reports an unknown one, once for each key. */
  private boolean isKnown(Inline.Citation citation) {
    boolean known = true;
    for (Cite cite : citation.cites()) {
      boolean missing = !bibliography.has(cite.key());
      known &= !missing;
      // A name after @ in the text may be a person's where nothing is cited at all.
      boolean meant = !citation.narrative() || !bibliography.keys().isEmpty();
      if (missing && meant && bibliography.isComplete() && reported.add(cite.key())) {
        String message = "\"" + cite.key() + "\" is not in the bibliography";
        problems.add(
            Problem.warning(
                Code.UNKNOWN_CITATION,
                article.source().place(cite.span().start(), cite.span().end()),
                message,
                hint(cite.key())));
      }
    }
    return known;
  }

  private String hint(String key) {
    if (ProblemList.isFull(problems, article.source().name())) {
      return "";
    }
    List<String> keys = bibliography.keys();
    return keys.isEmpty()
        ? "put references.bib into the content folder"
        : NearWords.hint(key, keys, "write \\@ if it is no citation");
  }

  /** A citation; one of unknown works stays as it was typed. */
  void write(Inline.Citation citation, HtmlWriter html, InlineContext context) {
    List<CitationPiece> found = pieces.get(citation);
    if (found == null) {
      html.text(citation.written());
      return;
    }
    html.raw("<span class=\"citation\">");
    for (CitationPiece piece : found) {
      if (piece.key().isEmpty() || context.pressed() || !references.containsKey(piece.key())) {
        html.raw(piece.html());
      } else {
        link(piece, html);
      }
    }
    html.raw("</span>");
  }

  private void link(CitationPiece piece, HtmlWriter html) {
    int occurrence = occurrences.merge(piece.key(), 1, Integer::sum);
    html.raw("<a")
        .attribute("id", ids.places(piece.key()).get(occurrence - 1))
        .attribute("href", "#" + ids.reference(piece.key()))
        .attribute("title", references.get(piece.key()).text())
        .raw(">" + piece.html() + "</a>");
  }

  /**
   * The list of references, with ways back to the text: to be written last.
   *
   * @param headed whether the article ends with a heading, which is then the list's
   */
  void references(boolean headed, HtmlWriter html) {
    if (references.isEmpty()) {
      return;
    }
    html.raw("<section class=\"references\"").attribute("aria-label", title).raw(">\n");
    if (!headed) {
      html.raw("<h2>").text(title).raw("</h2>\n");
    }
    html.raw("<ul>\n");
    for (ReferenceEntry reference : references.values()) {
      html.raw("<li").attribute("id", ids.reference(reference.key())).raw(">");
      if (!reference.label().isEmpty()) {
        html.raw("<span class=\"label\">" + reference.label() + "</span> ");
      }
      html.raw(reference.html());
      for (int i = 1; i <= occurrences.getOrDefault(reference.key(), 0); i++) {
        html.raw(" <a class=\"back\"")
            .attribute("href", "#" + ids.places(reference.key()).get(i - 1))
            .raw(" aria-label=\"Back to the text\">\u21a9\ufe0e</a>");
      }
      html.raw("</li>\n");
    }
    html.raw("</ul>\n</section>\n");
  }
}
