package orrery.site.cite;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the citations of an article come to.
 *
 * @param citations the pieces of each citation, in the order in which they were asked for
 * @param references the list of references, in its own order
 */
public record Cited(List<List<Piece>> citations, List<Reference> references) {

  /** The same as texts, to be remembered. */
  List<String> encoded() {
    List<String> texts = new ArrayList<>();
    texts.add(String.valueOf(citations.size()));
    for (List<Piece> pieces : citations) {
      texts.add(String.valueOf(pieces.size()));
      pieces.forEach(piece -> texts.addAll(List.of(piece.html(), piece.key())));
    }
    references.forEach(r -> texts.addAll(List.of(r.key(), r.label(), r.html())));
    return texts;
  }

  static Cited decoded(List<String> texts) {
    Iterator<String> rest = texts.iterator();
    List<List<Piece>> citations = new ArrayList<>();
    int count = Integer.parseInt(rest.next());
    for (int i = 0; i < count; i++) {
      List<Piece> pieces = new ArrayList<>();
      int size = Integer.parseInt(rest.next());
      for (int j = 0; j < size; j++) {
        pieces.add(new Piece(rest.next(), rest.next()));
      }
      citations.add(pieces);
    }
    List<Reference> references = new ArrayList<>();
    while (rest.hasNext()) {
      references.add(new Reference(rest.next(), rest.next(), rest.next()));
    }
    return new Cited(citations, references);
  }
}
