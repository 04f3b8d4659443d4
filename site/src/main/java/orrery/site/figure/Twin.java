package orrery.site.figure;

import java.util.List;
import java.util.OptionalInt;
import orrery.engine.study.Finding;

/**
 * The printed twin of a live figure.
 *
 * @param wide SVG for a desk
 * @param narrow SVG for a phone
 * @param figure its data as JSON, as {@code figure.js} takes it
 * @param summary what is seen, for those who do not see it
 * @param tables the numbers, one table for each panel
 * @param findings the named numbers of the run
 * @param receipt the digest of the exact results
 * @param divergedAt the step at which the loss stopped being finite, where it did
 */
public record Twin(
    String wide,
    String narrow,
    String figure,
    String summary,
    List<DataTable> tables,
    List<Finding> findings,
    String receipt,
    OptionalInt divergedAt) {
  public Twin {
    tables = List.copyOf(tables);
    findings = List.copyOf(findings);
  }
}
