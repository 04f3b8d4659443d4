package orrery.site.html;

import orrery.site.article.Block;

/** Prints an experiment where it stands in an article. */
public interface DemoHtml {

  /**
   * The HTML of an experiment: its figure, its controls, and its numbers.
   *
   * @param caption as running text, possibly empty
   */
  SafeHtml html(Block.Demo demo, SafeHtml caption);
}
