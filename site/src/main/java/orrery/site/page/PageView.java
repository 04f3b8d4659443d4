package orrery.site.page;

import java.util.Set;
import orrery.site.rendered.PageFeature;

/**
 * A page as the layout needs it.
 *
 * @param title of the page; that of the site is added to it
 * @param description one sentence, or empty
 * @param address with its host, or empty where that is not known
 * @param kind as OpenGraph calls it: {@code article} or {@code website}
 * @param features those that need scripts and styles
 */
record PageView(
    String title, String description, String address, String kind, Set<PageFeature> features) {

  /** Returns whether there are experiments on it. */
  public boolean live() {
    return features.contains(PageFeature.EXPERIMENTS);
  }

  /** Returns whether there are formulas on it. */
  public boolean math() {
    return features.contains(PageFeature.MATH);
  }

  /** Returns whether sentences have numbers of experiments, and so a style of their own. */
  public boolean prose() {
    return features.contains(PageFeature.PROSE);
  }

  /** Returns whether there is code on it, which can be copied. */
  public boolean code() {
    return features.contains(PageFeature.CODE);
  }

  /** Returns whether there is something on it that refers to something else. */
  public boolean refers() {
    return features.contains(PageFeature.REFERENCES);
  }
}
