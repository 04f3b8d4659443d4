package orrery.site.page;

import java.util.List;
import java.util.Optional;
import orrery.engine.study.Finding;
import orrery.site.article.Block;

/** The named numbers that experiments yield. */
public interface DemoFindings {

  /** What the run of an experiment found; absent where it was not run. */
  Optional<List<Finding>> of(Block.Demo demo);
}
