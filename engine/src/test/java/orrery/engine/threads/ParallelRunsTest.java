package orrery.engine.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import orrery.engine.device.CpuDevice;
import orrery.engine.run.Run;
import orrery.engine.run.RunProgress;
import orrery.engine.spec.Entries;
import orrery.engine.studies.descent.DoubleDescent;
import orrery.engine.studies.oscillation.ReluOscillation;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;
import orrery.engine.study.Toy;

@Timeout(300)
class ParallelRunsTest {

  @AfterEach
  void noThreadIsLeft() {
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .noneMatch(name -> name.startsWith("orrery-trials-"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void theReceiptAndTheFindingsAreThoseOfOneThread(int threads) throws InterruptedException {
    for (Experiment experiment :
        List.of(
            experiment(new Toy(), ":seeds: 20"),
            Experiment.of(new DoubleDescent()),
            experiment(new ReluOscillation(), ":steps: 500\n:depth: 1, 3"))) {
      Run serial = new Run(experiment, new CpuDevice());
      serial.finish();
      RunProgress progress = new ParallelRuns(threads, CpuDevice::new).finish(experiment);
      assertThat(progress.outcome()).isEqualTo(serial.outcome());
      assertThat(experiment.study().findings(progress.results()))
          .isEqualTo(experiment.study().findings(serial.results()));
    }
  }

  @Test
  void severalExperimentsAreAnsweredInTheirOrder() throws InterruptedException {
    List<Experiment> experiments =
        List.of(
            experiment(new Toy(), ":seeds: 9"),
            experiment(new DoubleDescent(), ":features: 40\n:seeds: 1"),
            experiment(new Toy(), ":width: 3\n:seeds: 1"));
    List<String> receipts =
        new ParallelRuns(3, CpuDevice::new)
            .finish(experiments, (number, progress) -> number + " " + progress.outcome().receipt());
    for (int i = 0; i < experiments.size(); i++) {
      assertThat(receipts.get(i))
          .isEqualTo(i + " " + new Run(experiments.get(i), new CpuDevice()).finish().receipt());
    }
    assertThat(
            new ParallelRuns(3, CpuDevice::new).finish(List.of(), (number, progress) -> progress))
        .isEmpty();
  }

  @Test
  void whoWatchesIsToldOfEveryTrialAndOfTheShareOfTheWork() throws InterruptedException {
    List<Experiment> experiments =
        List.of(experiment(new Toy(), ":seeds: 2"), experiment(new Toy(), ":seeds: 1"));
    List<Integer> trials = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    new ParallelRuns(1, CpuDevice::new)
        .finish(
            experiments,
            (number, progress) -> number,
            (done, share) -> {
              trials.add(done);
              shares.add(share);
            });
    int all = experiments.get(0).trials() + experiments.get(1).trials();
    assertThat(trials).isSorted().contains(0, 1, all / 2).endsWith(all - 1, all);
    assertThat(shares).isSorted().hasSizeGreaterThan(2 * all);
    assertThat(shares.get(0)).isBetween(0.01, 0.2);
    assertThat(shares.get(shares.size() - 1)).isCloseTo(1, within(1e-12));
  }

  @Test
  void everyThreadHasADeviceOfItsOwn() throws InterruptedException {
    AtomicInteger made = new AtomicInteger();
    ParallelRuns runs =
        new ParallelRuns(
            3,
            () -> {
              made.incrementAndGet();
              return new CpuDevice();
            });
    runs.finish(experiment(new Toy(), ":seeds: 20"));
    assertThat(made).hasValue(3);
    runs.finish(experiment(new Toy(), ":width: 1\n:seeds: 2"));
    assertThat(made).as("no more threads than trials").hasValue(3 + 2);
  }

  @Test
  void aTrialThatFailsEndsTheRunAndIsNamed() {
    Probe probe = new Probe();
    probe.duringTrial(
        "width = 8",
        () -> {
          throw new ArithmeticException("the pivot is zero");
        });
    for (int threads : new int[] {1, 2, 7}) {
      assertThatIllegalStateException()
          .isThrownBy(() -> new ParallelRuns(threads, CpuDevice::new).finish(all(probe)))
          .withMessageMatching("toy, width = 8, seed [0-2] failed: the pivot is zero")
          .withCauseInstanceOf(ArithmeticException.class);
    }
  }

  @Test
  void anErrorIsNoSilentDeathEither() {
    Probe probe = new Probe();
    probe.duringTrial(
        "width = 2",
        () -> {
          throw new OutOfMemoryError("Java heap space");
        });
    assertThatIllegalStateException()
        .isThrownBy(() -> new ParallelRuns(3, CpuDevice::new).finish(all(probe)))
        .withMessageMatching("toy, width = 2, seed [0-2] failed: Java heap space");
  }

  @Test
  void whatCannotBeMadeOfARunIsThrownAsItIs() {
    IllegalStateException fault = new IllegalStateException("figure.js failed");
    assertThatThrownBy(
            () ->
                new ParallelRuns(2, CpuDevice::new)
                    .finish(
                        List.of(Experiment.of(new Toy())),
                        (number, progress) -> {
                          throw fault;
                        }))
        .isSameAs(fault);
  }

  @Test
  void anInterruptedCallerWaitsForNoTrialToFinish() throws InterruptedException {
    Probe probe = new Probe();
    Thread caller = Thread.currentThread();
    CountDownLatch interrupted = new CountDownLatch(1);
    probe.duringTrial(
        "width = 1,",
        () -> {
          caller.interrupt();
          interrupted.countDown();
        });
    probe.endless("width = 16");
    for (int threads : new int[] {2, 7}) {
      assertThatThrownBy(() -> new ParallelRuns(threads, CpuDevice::new).finish(all(probe)))
          .isInstanceOf(InterruptedException.class);
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
    interrupted.await();
  }

  @Test
  void aCallerThatIsInterruptedAlreadyDoesNotBegin() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> new ParallelRuns(1, CpuDevice::new).finish(all(new Toy())))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void trialsUnderWayShareTheMemoryThatOnePlanMayTake() throws InterruptedException {
    Probe probe = new Probe();
    new ParallelRuns(7, CpuDevice::new).finish(experiment(probe, ":memory: 100\n:seeds: 10"));
    assertThat(probe.mostAtOnce()).isBetween(1, 2);
    Probe large = new Probe();
    new ParallelRuns(7, CpuDevice::new).finish(experiment(large, ":memory: 200\n:seeds: 10"));
    assertThat(large.mostAtOnce()).isEqualTo(1);
  }

  @Test
  void thereIsAtLeastOneThread() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParallelRuns(0, CpuDevice::new))
        .withMessage("a run needs at least one thread, not 0");
  }

  @Test
  void trialsAreSpreadOverAllThreads() throws InterruptedException {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    CountDownLatch allThere = new CountDownLatch(3);
    Probe probe = new Probe();
    probe.duringTrial(
        "",
        () -> {
          if (seen.add(Thread.currentThread())) {
            allThere.countDown();
            awaitOthers(allThere);
          }
        });
    new ParallelRuns(3, CpuDevice::new).finish(all(probe));
    assertThat(seen).hasSize(3).contains(Thread.currentThread());
  }

  private static void awaitOthers(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Experiment all(Study study) {
    return Experiment.of(study);
  }

  private static Experiment experiment(Study study, String text) {
    return ExperimentParser.parse(study, Entries.of(text).entries(), List.of()).orElseThrow();
  }
}
