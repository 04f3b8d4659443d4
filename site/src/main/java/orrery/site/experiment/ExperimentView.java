package orrery.site.experiment;

import java.util.List;
import orrery.site.figure.DataTable;
import orrery.site.rendered.SafeHtml;

/**
 * An experiment, as its template sees it.
 *
 * @param id its anchor in the page
 * @param caption possibly empty
 * @param run the run in the reader's browser
 * @param computed when the page was built
 * @param controls in the order in which they are shown
 * @param assets the folder of the scripts, with the path of the site
 */
record ExperimentView(
    String id,
    SafeHtml caption,
    Run run,
    Computed computed,
    List<ControlView> controls,
    String assets) {

  /**
   * The data that a run needs.
   *
   * @param study the kind of experiment
   * @param lines the author's own settings
   * @param table its parameters as JSON
   * @param devices those that can compute it, best first
   * @param start {@code auto}, or {@code click} where it takes long
   * @param training whether it trains a network, step by step
   * @param predict whether the reader is asked for the main curve before it is shown
   */
  record Run(
      String study,
      String lines,
      String table,
      String devices,
      String start,
      boolean training,
      boolean predict) {}

  /**
   * The results of the run on this machine.
   *
   * @param receipt the digest of the exact results
   * @param engine the version of the engine that receipts cover
   * @param findings its named numbers as JSON
   * @param figure the path of its data, from the page
   * @param wide the figure for a desk
   * @param narrow the figure for a phone
   * @param status one line on how it stands
   * @param tables the numbers
   */
  record Computed(
      String receipt,
      String engine,
      String findings,
      String figure,
      SafeHtml wide,
      SafeHtml narrow,
      String status,
      List<DataTable> tables) {}
}
