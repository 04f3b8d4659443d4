package orrery.site.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import orrery.site.article.Inline.Citation;
import orrery.site.article.Inline.Cite;

/**
 * The ids of the works that an article cites, in its list of references, and of the places where it
 * cites them. No two are the same, whatever the keys are.
 *
 * <pre>{@code
 * CitationIds.of(contents.inlines(Inline.Citation.class)).reference("smith2020")   // ref-smith2020
 * }</pre>
 */
public final class CitationIds {
  private final Map<String, String> references = new LinkedHashMap<>();
  private final Map<String, List<String>> places = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** The last number that was put behind an id which was taken. */
  private final Map<String, Integer> next = new HashMap<>();

  private CitationIds() {}

  /** The ids of citations, in the order of the text. */
  public static CitationIds of(List<Citation> citations) {
    CitationIds ids = new CitationIds();
    List<String> keys =
        citations.stream().flatMap(citation -> citation.cites().stream()).map(Cite::key).toList();
    for (String key : keys) {
      ids.references.computeIfAbsent(
          key, any -> ids.free("ref-" + key.replaceAll("[^\\p{L}\\p{N}_.:-]", "-")));
    }
    // The first places have plain ids, whatever the later ones of other works are called.
    ids.references.forEach(
        (key, id) -> ids.places.put(key, new ArrayList<>(List.of(ids.free("to-" + id)))));
    Set<String> once = new HashSet<>();
    for (String key : keys) {
      List<String> places = ids.places.get(key);
      if (!once.add(key)) {
        places.add(ids.free("to-" + ids.references.get(key) + "-" + (places.size() + 1)));
      }
    }
    return ids;
  }

  private String free(String id) {
    String free = id;
    while (!taken.add(free)) {
      free = id + "-" + next.merge(id, 1, Integer::sum);
    }
    return free;
  }

  /** Returns the keys of all works, in the order in which they are first cited. */
  public List<String> keys() {
    return List.copyOf(references.keySet());
  }

  /** Returns the id of a cited work in the list of references. */
  public String reference(String key) {
    return references.get(key);
  }

  /** Returns the ids of the places where a work is cited. */
  public List<String> places(String key) {
    return places.get(key);
  }
}
