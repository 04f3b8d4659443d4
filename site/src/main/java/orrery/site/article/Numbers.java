package orrery.site.article;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the numbered things of an article are called, by their anchors: each kind is counted by
 * itself, in the order of the text.
 *
 * <pre>{@code
 * Numbers.of(article).of("descent")   // Optional[Numbered[kind=FIGURE, text=3]]
 * }</pre>
 */
public final class Numbers {
  private final Map<String, Numbered> byAnchor = new LinkedHashMap<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

  private Numbers() {}

  /** A kind of thing, and which one of its kind it is. */
  public record Numbered(Kind kind, String text) {}

  /** What is numbered. */
  public enum Kind {
    FIGURE,
    TABLE,
    LISTING,
    THEOREM,
    LEMMA,
    PROPOSITION,
    COROLLARY,
    CONJECTURE,
    HYPOTHESIS,
    AXIOM,
    ASSUMPTION,
    CRITERION,
    PROPERTY,
    OBSERVATION,
    ALGORITHM,
    DEFINITION,
    REMARK,
    EXAMPLE,
    EXERCISE
  }

  /** The numbers of an article. */
  public static Numbers of(Article article) {
    Numbers numbers = new Numbers();
    Contents.of(article).blocks().forEach(numbers::add);
    return numbers;
  }

  /** What the thing at an anchor is called; nothing where it has no number. */
  public Optional<Numbered> of(String anchor) {
    return Optional.ofNullable(byAnchor.get(anchor));
  }

  private void add(Block block) {
    if (block instanceof Block.Figure figure && !figure.caption().isEmpty()) {
      count(Kind.FIGURE, figure.anchor());
    } else if (block instanceof Block.Table table && !table.caption().isEmpty()) {
      count(Kind.TABLE, table.anchor());
    } else if (block instanceof Block.Code code && !code.caption().isEmpty()) {
      count(Kind.LISTING, code.anchor());
    } else if (block instanceof Block.Statement statement && statement.numbered()) {
      count(Kind.valueOf(statement.kind().toUpperCase(Locale.ROOT)), statement.anchor());
    }
  }

  private void count(Kind kind, String anchor) {
    int number = counts.merge(kind, 1, Integer::sum);
    byAnchor.put(anchor, new Numbered(kind, String.valueOf(number)));
  }
}
