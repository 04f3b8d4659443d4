package orrery.site.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import orrery.engine.device.CpuDevice;
import orrery.engine.figure.FigureJson;
import orrery.engine.run.RunProgress;
import orrery.engine.spec.Entries;
import orrery.engine.studies.Studies;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.threads.ParallelRuns;
import orrery.engine.threads.ParallelRuns.Completion;
import orrery.engine.threads.Watch;

@Timeout(120)
class LongRunsTest {
  private static final Runs HERE = new ParallelRuns(1, CpuDevice::new)::finish;
  private static final List<String> JVM = LongRuns.secondJvm(2);

  private final List<Experiment> experiments =
      List.of(
          experiment("relu-oscillation", ":depth: 2\n:budget: 1, 2\n:steps: 200\n:seeds: 2"),
          experiment("double-descent", ":model: gaussian\n:samples: 20\n:noise: 0.3\n:seeds: 1"),
          experiment(
              "relu-oscillation", ":depth: 1\n:steps: 300\n:rate: 0.1\n:seeds: 1\n:seed: 7"));

  private static Experiment experiment(String study, String text) {
    return ExperimentParser.parse(
            Studies.find(study).orElseThrow(), Entries.of(text).entries(), List.of())
        .orElseThrow();
  }

  /** Runs that must not be asked for. */
  private static final class Nothing implements Runs {
    @Override
    public <T> List<T> finish(List<Experiment> experiments, Completion<T> then, Watch watch) {
      throw new AssertionError("this was to be computed elsewhere");
    }
  }

  private static String text(int number, RunProgress run) {
    return number + " " + run.outcome() + " " + FigureJson.of(run.figure()) + " " + run.snapshot();
  }

  private List<String> by(Runs runs) throws InterruptedException {
    return runs.finish(experiments, LongRunsTest::text, Watch.NONE);
  }

  @Test
  void aSecondJvmGivesTheBitsOfThisOne() throws InterruptedException {
    assertThat(by(new LongRuns(new Nothing(), JVM, 2, 0))).isEqualTo(by(HERE));
  }

  @Test
  void itTellsHowFarItHasCome() throws InterruptedException {
    List<Double> shares = Collections.synchronizedList(new ArrayList<>());
    List<Integer> trials = Collections.synchronizedList(new ArrayList<>());
    new LongRuns(new Nothing(), JVM, 2, 0)
        .finish(
            experiments,
            (i, run) -> i,
            (done, share) -> {
              trials.add(done);
              shares.add(share);
            });
    int all = experiments.stream().mapToInt(Experiment::trials).sum();
    assertThat(trials).isSorted().contains(1, all);
    assertThat(shares).isSorted().hasSizeBetween(20, 1000);
    assertThat(shares.get(shares.size() - 1)).isGreaterThan(0.99);
  }

  @Test
  void whatTakesNotLongIsComputedHere() throws InterruptedException {
    assertThat(by(new LongRuns(HERE, List.of("/no/such/program"), 2))).isEqualTo(by(HERE));
    assertThatThrownBy(() -> by(new LongRuns(new Nothing(), JVM, 2)))
        .hasMessage("this was to be computed elsewhere");
  }

  @Test
  void whereThereIsNoSecondJvmOrItEndsItIsComputedHereAsWell() throws InterruptedException {
    for (String program : List.of("/no/such/program", "/bin/true", "/bin/echo")) {
      assertThat(by(new LongRuns(HERE, List.of(program), 2, 0))).isEqualTo(by(HERE));
    }
  }

  @Test
  void aFaultHereIsNoFaultOfTheOther() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                new LongRuns(new Nothing(), JVM, 2, 0)
                    .finish(
                        experiments,
                        (i, run) -> {
                          throw new IllegalStateException("no drawing");
                        },
                        Watch.NONE))
        .withMessage("no drawing");
  }

  @Test
  void whoIsInterruptedDoesNotWait() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> by(new LongRuns(new Nothing(), List.of("/bin/cat"), 2, 0)))
        .isInstanceOf(InterruptedException.class);
  }
}
