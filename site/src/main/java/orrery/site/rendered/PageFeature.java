package orrery.site.rendered;

import java.util.EnumSet;
import java.util.Set;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Block;
import orrery.site.article.Inline;

/** A feature of a page that needs a script or a style of its own. */
public enum PageFeature {
  /** Experiments. */
  EXPERIMENTS,
  /** Formulas. */
  MATH,
  /** Sentences with numbers of experiments. */
  PROSE,
  /** Code, which can be copied. */
  CODE,
  /** References to what can be shown beside them. */
  REFERENCES;

  /** Returns the features that an article needs for its content. */
  public static Set<PageFeature> of(ArticleIndex article) {
    Set<PageFeature> features = EnumSet.noneOf(PageFeature.class);
    if (!article.experiments().isEmpty()) {
      features.add(EXPERIMENTS);
    }
    if (!article.contents().formulas().isEmpty()) {
      features.add(MATH);
    }
    if (article.contents().inlines().stream().anyMatch(PageFeature::isProse)) {
      features.add(PROSE);
    }
    if (!article.contents().blocks(Block.Code.class).isEmpty()) {
      features.add(CODE);
    }
    return features;
  }

  private static boolean isProse(Inline inline) {
    return inline instanceof Inline.Value
        || inline instanceof Inline.Control
        || inline instanceof Inline.CheckedClaim;
  }
}
