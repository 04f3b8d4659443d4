package orrery.site.cite;

import de.undercouch.citeproc.csl.CSLItemData;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import orrery.site.article.Inline;
import orrery.site.article.Inline.Cite;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;

/**
 * Formats citations. Results are remembered on disk, by the style, the language, the entries and
 * the citations.
 *
 * <pre>{@code
 * FormattedCitations cited = citations.cite(bibliography, style, "en", List.of(citation));
 * cited.references().get(0).html();
 * }</pre>
 */
public final class Citations {
  private final Memo memo;

  /** Citations that are remembered in a memo. */
  public Citations(Memo memo) {
    this.memo = memo;
  }

  /**
   * Formats the citations of one article.
   *
   * @param language a BCP 47 tag; one that is unknown counts as English
   * @param citations of entries that are all in the bibliography
   */
  public FormattedCitations cite(
      Bibliography bibliography,
      CitationStyle style,
      String language,
      List<Inline.Citation> citations) {
    Set<String> keys = new LinkedHashSet<>();
    citations.forEach(citation -> citation.cites().forEach(cite -> keys.add(cite.key())));
    List<BibEntry> entries =
        keys.stream().map(key -> bibliography.entry(key).orElseThrow()).toList();
    Key asked = asked(style, language, entries, citations);
    return memo.find(asked)
        .map(FormattedCitations::decoded)
        .orElseGet(
            () -> {
              FormattedCitations cited = fresh(style, language, entries, citations);
              memo.put(asked, cited.encoded());
              return cited;
            });
  }

  private static FormattedCitations fresh(
      CitationStyle style,
      String language,
      List<BibEntry> entries,
      List<Inline.Citation> citations) {
    List<CSLItemData> items = new ArrayList<>();
    // Entries that cannot be read were reported when the files were read: there is no page then.
    entries.forEach(entry -> BibItems.of(entry, new ArrayList<>()).ifPresent(items::add));
    return items.size() < entries.size()
        ? new FormattedCitations(
            citations.stream().map(c -> List.<CitationPiece>of()).toList(), List.of())
        : new CitationProcessor(style, language, items).cite(citations);
  }

  private static Key asked(
      CitationStyle style,
      String language,
      List<BibEntry> entries,
      List<Inline.Citation> citations) {
    List<String> parts = new ArrayList<>();
    parts.addAll(List.of("cite", CitationProcessor.VERSION, style.file(), language));
    entries.forEach(entry -> parts.addAll(List.of(entry.strings(), entry.text())));
    for (Inline.Citation citation : citations) {
      parts.add(citation.narrative() ? "told" : "set");
      for (Cite cite : citation.cites()) {
        parts.addAll(List.of(cite.key(), cite.prefix(), cite.unit(), cite.locator()));
        parts.addAll(List.of(cite.suffix(), cite.withoutAuthor() ? "without" : ""));
      }
    }
    return Key.of(parts.toArray(String[]::new));
  }
}
