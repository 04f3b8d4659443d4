package orrery.site.cite;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The citations of an article as they are printed, and the list of references.
 *
 * @param citations the pieces of each citation, in the order in which they were asked for
 * @param references the list of references, in its own order
 */
public record FormattedCitations(
    List<List<CitationPiece>> citations, List<ReferenceEntry> references) {

  /** The same as texts, to be remembered. */
  List<String> encoded() {
    List<String> texts = new ArrayList<>();
    texts.add(String.valueOf(citations.size()));
    for (List<CitationPiece> pieces : citations) {
      texts.add(String.valueOf(pieces.size()));
      pieces.forEach(piece -> texts.addAll(List.of(piece.html(), piece.key())));
    }
    references.forEach(r -> texts.addAll(List.of(r.key(), r.label(), r.html())));
    return texts;
  }

  static FormattedCitations decoded(List<String> texts) {
    Iterator<String> rest = texts.iterator();
    List<List<CitationPiece>> citations = new ArrayList<>();
    int count = Integer.parseInt(rest.next());
    for (int i = 0; i < count; i++) {
      List<CitationPiece> pieces = new ArrayList<>();
      int size = Integer.parseInt(rest.next());
      for (int j = 0; j < size; j++) {
        pieces.add(new CitationPiece(rest.next(), rest.next()));
      }
      citations.add(pieces);
    }
    List<ReferenceEntry> references = new ArrayList<>();
    while (rest.hasNext()) {
      references.add(new ReferenceEntry(rest.next(), rest.next(), rest.next()));
    }
    return new FormattedCitations(citations, references);
  }
}
