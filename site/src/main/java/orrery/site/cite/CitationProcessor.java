package orrery.site.cite;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLLabel;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.article.Inline;
import orrery.site.article.Inline.Cite;
import orrery.site.cite.CitationStyle.Form;

/** Cites the works of one article in one style and language. */
final class CitationProcessor {
  /**
   * The version in cache keys: raise it when the calls of citeproc-java change in any other way
   * than by its version.
   */
  static final String VERSION = "citeproc-java-3.5.2-locales-26.2-1";

  /**
   * The marks around each work of a citation, so that it can be found in the text; authors do not
   * type these.
   */
  private static final String UNKNOWN = "\ufffd";

  private static final String OPEN = "\uE010";

  private static final String NAMED = "\uE011";
  private static final String CLOSE = "\uE012";
  private static final Pattern WORK =
      Pattern.compile(OPEN + "(\\d{1,6}+)" + NAMED + "([^" + OPEN + CLOSE + "]*+)" + CLOSE);

  /** Stands for the authors where they are not to be shown, and goes with what follows it. */
  private static final String NOBODY = "\uE013";

  private static final Pattern NOBODYS_PLACE = Pattern.compile(NOBODY + "[,;:.]?\\s*");
  private static final String WITHOUT = "-";

  private final CitationStyle style;
  private final CiteFormat format = new CiteFormat();
  private final CSL works;
  private final CSL names;

  /** A processor for some works, in the order in which they are first cited. */
  CitationProcessor(CitationStyle style, String language, List<CSLItemData> items) {
    this.style = style;
    List<CSLItemData> given = CitationLabels.given(items);
    List<CSLItemData> all = new ArrayList<>(given);
    given.forEach(item -> all.add(withoutAuthors(item)));
    this.works = csl(style.xml(), language, all);
    this.names = csl(CitationStyle.xml("names"), language, given);
    works.setOutputFormat(format);
    works.setConvertLinks(true);
    works.registerCitationItems(given.stream().map(CSLItemData::getId).toList());
    names.setOutputFormat(new CiteFormat());
  }

  private static CSL csl(String xml, String language, List<CSLItemData> items) {
    var provider = new ListItemDataProvider(items);
    try {
      try {
        return new CSL(provider, xml, language);
      } catch (IllegalArgumentException noSuchLanguage) {
        return new CSL(provider, xml, "en-US");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("our own style cannot be read", e);
    }
  }

  private static CSLItemData withoutAuthors(CSLItemData item) {
    return new CSLItemDataBuilder(item)
        .id(WITHOUT + item.getId())
        .author(new CSLNameBuilder().literal(NOBODY).build())
        .build();
  }

  FormattedCitations cite(List<Inline.Citation> citations) {
    List<List<CitationPiece>> pieces = new ArrayList<>();
    for (Inline.Citation citation : citations) {
      pieces.add(citation.narrative() ? List.of(narrative(citation)) : pieces(citation));
    }
    return new FormattedCitations(pieces, references());
  }

  /** A work that is a part of the sentence: the names, then what the style puts behind them. */
  private CitationPiece narrative(Inline.Citation citation) {
    Cite cite = citation.cites().get(0);
    StringBuilder html = new StringBuilder();
    html.append(names.makeCitation(cite.key()).get(0).getText()).append(' ');
    pieces(citation).forEach(piece -> html.append(piece.html()));
    return new CitationPiece(html.toString(), cite.key());
  }

  private List<CitationPiece> pieces(Inline.Citation citation) {
    List<Cite> cites = citation.cites();
    CSLCitationItem[] items = new CSLCitationItem[cites.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = item(cites.get(i), i, citation.narrative());
    }
    var made = works.makeCitation(new CSLCitation(items));
    String text = NOBODYS_PLACE.matcher(made.get(made.size() - 1).getText()).replaceAll("");
    List<CitationPiece> pieces = new ArrayList<>();
    Matcher work = WORK.matcher(text);
    int at = 0;
    while (work.find()) {
      pieces.add(new CitationPiece(text.substring(at, work.start()), ""));
      pieces.add(
          new CitationPiece(work.group(2), cites.get(Integer.parseInt(work.group(1))).key()));
      at = work.end();
    }
    pieces.add(new CitationPiece(text.substring(at), ""));
    pieces.removeIf(piece -> piece.html().isEmpty());
    return pieces;
  }

  /** An author's own private-use characters must not be taken for ours. */
  private static String withoutMarks(String typed) {
    return typed.replace(OPEN, UNKNOWN).replace(NAMED, UNKNOWN).replace(CLOSE, UNKNOWN);
  }

  private CSLCitationItem item(Cite cite, int index, boolean narrative) {
    boolean without = style.form() == Form.AUTHOR_DATE && (narrative || cite.withoutAuthor());
    CSLCitationItemBuilder item =
        new CSLCitationItemBuilder((without ? WITHOUT : "") + cite.key())
            .prefix(withoutMarks(cite.prefix()) + OPEN + index + NAMED)
            .suffix(CLOSE + withoutMarks(cite.suffix()));
    if (!cite.locator().isEmpty()) {
      item.locator(cite.locator()).label(CSLLabel.fromString(cite.unit()));
    }
    return item.build();
  }

  private List<ReferenceEntry> references() {
    var entries = works.makeBibliography(item -> !item.getId().startsWith(WITHOUT)).getEntries();
    List<ReferenceEntry> references = new ArrayList<>();
    for (int i = 0; i < entries.length; i++) {
      String[] halves = entries[i].split(CiteFormat.LABEL_END, 2);
      boolean labelled = halves.length > 1;
      String html = labelled ? halves[1] : halves[0];
      references.add(
          new ReferenceEntry(format.ids().get(i), labelled ? halves[0].strip() : "", html.strip()));
    }
    return references;
  }
}
