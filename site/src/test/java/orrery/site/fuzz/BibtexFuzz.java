package orrery.site.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import orrery.site.article.Inline;
import orrery.site.article.Inline.Cite;
import orrery.site.article.Span;
import orrery.site.cite.Bibliography;
import orrery.site.cite.CitationStyle;
import orrery.site.cite.Citations;
import orrery.site.cite.FormattedCitations;
import orrery.site.page.FinishedPage;
import orrery.site.page.HtmlPolicy;
import orrery.site.problem.Problem;
import orrery.site.source.Conventions;
import orrery.site.source.SourceFile;

/** Bibliographies: each is read or has problems with places, and its entries can be cited. */
final class BibtexFuzz {
  private static final int MAX_KEYS = 4;

  private BibtexFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, UTF_8);
    SourceFile file = new SourceFile(Path.of("a.bib"), "a.bib", text);
    List<Problem> problems = new ArrayList<>();
    Bibliography works = Bibliography.of(List.of(file), FuzzedSite.NO_MEMO, problems);
    Oracle.problems(problems);
    problems.forEach(
        problem ->
            Oracle.require(
                problem.place().file().equals("a.bib")
                    && problem.place().line() <= text.lines().count() + 1,
                problem.toString()));
    List<String> styles = Conventions.CITATION_STYLES;
    cite(works, CitationStyle.named(styles.get(data.length % styles.size())));
  }

  private static void cite(Bibliography works, CitationStyle style) {
    List<Cite> cites =
        works.keys().stream()
            .limit(MAX_KEYS)
            .map(key -> new Cite(new Span(0, 1), key, false, "see ", "page", "3", ""))
            .toList();
    if (cites.isEmpty()) {
      return;
    }
    List<Inline.Citation> citations =
        List.of(
            new Inline.Citation(new Span(0, 1), false, cites, ""),
            new Inline.Citation(new Span(0, 1), true, List.of(cites.get(0)), ""));
    FormattedCitations cited =
        new Citations(FuzzedSite.NO_MEMO).cite(works, style, "en", citations);
    StringBuilder html = new StringBuilder();
    cited.citations().forEach(pieces -> pieces.forEach(piece -> html.append(piece.html())));
    cited.references().forEach(entry -> html.append("<p>").append(entry.html()).append("</p>"));
    List<Problem> breaches = HtmlPolicy.check(FinishedPage.of("x", html.toString()));
    Oracle.require(breaches.isEmpty(), breaches.toString());
  }
}
