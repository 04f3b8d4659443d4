package orrery.site.lint;

import java.util.ArrayList;
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

  private LabelUses() {}

  /** The uses of all labels that some articles give. */
  static LabelUses in(List<ArticleIndex> articles) {
    LabelUses uses = new LabelUses();
    Set<String> known = new HashSet<>();
    List<String> given = new ArrayList<>();
    for (ArticleIndex article : articles) {
      List<String> anchors = GivenLabel.of(article).stream().map(GivenLabel::name).toList();
      given.addAll(anchors);
      known.addAll(anchors);
      GivenLabel.ofEquations(article).forEach(label -> known.add(label.name()));
    }
    articles.forEach(article -> uses.count(article.article().source().text(), known));
    // A label of anything but an equation is a name like any other where it is given.
    given.forEach(label -> uses.counts.merge(label, -1, Integer::sum));
    return uses;
  }

  /** Returns whether something refers to a label. */
  boolean isUsed(String label) {
    return counts.getOrDefault(label, 0) > 0;
  }

  private void count(String text, Set<String> known) {
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      String name = names.group(2);
      // The end of a sentence is no part of a name, unless there is such a name.
      while (!known.contains(name) && ENDS.indexOf(name.charAt(name.length() - 1)) >= 0) {
        name = name.substring(0, name.length() - 1);
      }
      if (names.group(1) == null && known.contains(name)) {
        counts.merge(name, 1, Integer::sum);
      }
    }
  }
}
