package orrery.site.experiment;

import java.util.List;
import orrery.site.figure.DataTable;
import orrery.site.html.SafeHtml;

/**
 * An experiment, as its template sees it.
 *
 * @param id its anchor in the page
 * @param study the kind of experiment
 * @param lines the author's own settings
 * @param start {@code auto}, or {@code click} where it takes long
 * @param receipt the digest of the exact results
 * @param engine the version of the engine that receipts cover
 * @param assets the folder of the scripts, with the path of the site
 * @param devices what can compute it, best first
 * @param table its parameters as JSON
 * @param figure where its data is, from the page
 * @param training whether it trains a network, step by step
 * @param predict whether the reader is asked for the main curve before it is shown
 * @param findings its named numbers as JSON
 * @param wide the figure for a desk
 * @param narrow the figure for a phone
 * @param controls in the order in which they are shown
 * @param caption possibly empty
 * @param status one line on how it stands
 * @param tables the numbers
 */
record ExperimentView(
    String id,
    String study,
    String lines,
    String start,
    String receipt,
    String engine,
    String assets,
    String devices,
    String table,
    String findings,
    String figure,
    boolean training,
    boolean predict,
    SafeHtml wide,
    SafeHtml narrow,
    List<ControlView> controls,
    SafeHtml caption,
    String status,
    List<DataTable> tables) {}
