package orrery.site.claim;

import java.util.Optional;
import orrery.site.article.ExperimentId;
import orrery.site.figure.Findings;

/** The named numbers that experiments yield. */
public interface ExperimentFindings {

  /** Returns the findings of an experiment's run; empty where it was not run. */
  Optional<Findings> find(ExperimentId experiment);
}
