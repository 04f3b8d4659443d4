package orrery.site.rendered;

import orrery.site.article.Block;
import orrery.site.article.ExperimentId;

/** Prints an experiment where it stands in an article. */
public interface ExperimentHtml {

  /**
   * The HTML of an experiment: its figure, its controls, and its numbers.
   *
   * @param id among the experiments of the site
   * @param caption as running text, possibly empty
   */
  SafeHtml html(ExperimentId id, Block.Experiment experiment, SafeHtml caption);
}
