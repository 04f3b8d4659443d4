package orrery.site.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.engine.device.CpuDevice;
import orrery.engine.spec.Entries;
import orrery.engine.studies.Studies;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.threads.ParallelRuns;
import orrery.engine.threads.ParallelRuns.Completion;
import orrery.engine.threads.Watch;
import orrery.site.memo.Memo;
import orrery.site.progress.Progress;
import orrery.site.trials.Runs;

class FindingRunsTest {
  @TempDir Path cache;
  private final Counting runs = new Counting();

  @Test
  void whatIsAskedForTwiceIsRunOnceAndThenRemembered() throws InterruptedException {
    Experiment one = experiment(":seed: 1");
    Experiment other = experiment(":seed: 2");
    List<Findings> fresh = found(List.of(one, other, experiment(":seed: 1")));
    assertThat(runs.finished).isEqualTo(2);
    assertThat(fresh.get(0)).isEqualTo(fresh.get(2)).isNotEqualTo(fresh.get(1));
    assertThat(fresh.get(0).seeds()).hasSize(2);
    assertThat(found(List.of(other, one))).containsExactly(fresh.get(1), fresh.get(0));
    assertThat(runs.finished).isEqualTo(2);
  }

  private List<Findings> found(List<Experiment> experiments) throws InterruptedException {
    try (Memo memo = new Memo(cache)) {
      return new FindingRuns(memo, runs).of(experiments, Progress.SILENT);
    }
  }

  private static Experiment experiment(String settings) {
    String small = ":samples: 10\n:features: 5, 10\n:seeds: 2\n";
    return ExperimentParser.parse(
            Studies.find("double-descent").orElseThrow(),
            Entries.of(small + settings).entries(),
            List.of())
        .orElseThrow();
  }

  private static final class Counting implements Runs {
    private int finished;

    @Override
    public <T> List<T> finish(List<Experiment> experiments, Completion<T> then, Watch watch)
        throws InterruptedException {
      finished += experiments.size();
      return new ParallelRuns(1, CpuDevice::new).finish(experiments, then, watch);
    }
  }
}
