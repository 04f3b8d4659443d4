package orrery.site.claim;

import java.util.Optional;
import orrery.site.article.ExperimentId;
import orrery.site.figure.Findings;

/** The named numbers that experiments yield. */
public interface ExperimentFindings {

  /** What the run of an experiment found; absent where it was not run. */
  Optional<Findings> find(ExperimentId experiment);
}
