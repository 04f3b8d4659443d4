package orrery.site.figure;

import java.util.List;
import java.util.OptionalInt;

/**
 * The printed twin of a live figure.
 *
 * @param wide SVG for a desk
 * @param narrow SVG for a phone
 * @param figure its data as JSON, as {@code figure.js} takes it
 * @param summary the text alternative of the picture
 * @param tables the numbers, one table for each panel
 * @param findings the named numbers of the run, and of each of its seeds
 * @param receipt the digest of the exact results
 * @param divergedAt the step at which the loss stopped being finite, where it did
 */
public record Twin(
    String wide,
    String narrow,
    String figure,
    String summary,
    List<DataTable> tables,
    Findings findings,
    String receipt,
    OptionalInt divergedAt) {
  public Twin {
    tables = List.copyOf(tables);
  }
}
