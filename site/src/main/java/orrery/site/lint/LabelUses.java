package orrery.site.lint;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.article.ArticleIndex;

/**
 * The number of times that the articles of a site name each label, except where it is given. Every
 * text is read once, however many labels there are.
 */
final class LabelUses {
  private static final Pattern NAME =
      Pattern.compile("(\\\\label\\{\\s*+)?([\\p{L}_][\\p{L}\\p{N}_:.-]*+)");
  private static final String ENDS = ".:-";

  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final BitSet lengths = new BitSet();

  private LabelUses() {}

  /**
   * The uses of all labels that some articles give.
   *
   * @param before what is known of articles that did not change
   */
  static LabelUses in(List<ArticleIndex> articles, KnownLabels before) {
    LabelUses uses = new LabelUses();
    List<KnownLabels.Given> given = articles.stream().map(before::given).toList();
    for (KnownLabels.Given one : given) {
      uses.known.addAll(one.named());
      uses.known.addAll(one.ofEquations());
    }
    uses.known.forEach(label -> uses.lengths.set(label.length()));
    for (ArticleIndex article : articles) {
      Map<String, Integer> counts = before.counts(article, uses.known, uses::count);
      counts.forEach((label, count) -> uses.counts.merge(label, count, Integer::sum));
    }
    // A label of anything but an equation is a name like any other where it is given.
    given.forEach(one -> one.named().forEach(label -> uses.counts.merge(label, -1, Integer::sum)));
    return uses;
  }

  /** Returns whether something refers to a label. */
  boolean isUsed(String label) {
    return counts.getOrDefault(label, 0) > 0;
  }

  /**
   * Returns a name without the end of a sentence, which is no part of it unless there is such a
   * label. A name is cut only to the lengths that labels have.
   */
  private String named(String name) {
    int end = name.length();
    while (end > 1 && ENDS.indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    for (int length = name.length(); length > end; length--) {
      if (lengths.get(length) && known.contains(name.substring(0, length))) {
        return name.substring(0, length);
      }
    }
    return name.substring(0, end);
  }

  private Map<String, Integer> count(String text) {
    Map<String, Integer> counts = new HashMap<>();
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      String name = named(names.group(2));
      if (names.group(1) == null && known.contains(name)) {
        counts.merge(name, 1, Integer::sum);
      }
    }
    return counts;
  }
}
