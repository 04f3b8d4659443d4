package orrery.site.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import orrery.engine.bench.Workload;

class ComparisonTest {
  private final List<String> turns = new ArrayList<>();
  private final List<String> progress = new ArrayList<>();
  private final BenchResults results = new BenchResults();

  /** A candidate with a fixed time a call, in one or in all workloads, until it is lost. */
  private final class Fake implements Candidate {
    private final String name;
    private final double milliseconds;
    private final int turnsLeft;
    private int taken;

    Fake(String name, double milliseconds, int turnsLeft) {
      this.name = name;
      this.milliseconds = milliseconds;
      this.turnsLeft = turnsLeft;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean supports(Workload workload) {
      return workload == Workload.PRODUCT || !name.equals("c");
    }

    @Override
    public double nanoseconds(Workload workload, int calls) throws CandidateFailure {
      if (taken++ == turnsLeft) {
        throw new CandidateFailure(name + " is lost");
      }
      turns.add(name + " " + workload.title() + " " + calls);
      return calls * milliseconds * 1e6;
    }

    @Override
    public void close() {}
  }

  private void run(int rounds, Candidate... candidates) {
    Rounds short3 = new Rounds(Duration.ofMillis(20), Duration.ofMillis(8), rounds);
    new Comparison(short3, progress::add).run(List.of(candidates), results);
  }

  @Test
  void candidatesTakeTurnsAfterEachHasWarmedUp() {
    run(2, new Fake("one", 2, 99), new Fake("c", 1, 99));
    assertThat(turns.subList(0, 6))
        .containsExactly("one A 1", "one A 2", "one A 4", "one A 4", "one A 4", "one A 4");
    assertThat(turns.subList(turns.size() - 4, turns.size()))
        .containsExactly("one product 4", "c product 8", "one product 4", "c product 8");
    assertThat(progress)
        .containsExactly("measuring A: one", "measuring B: one", "measuring product: one, c");
  }

  @Test
  void ratesAreThoseOfTheRounds() {
    run(3, new Fake("one", 2, 99));
    assertThat(results.timing("one", Workload.A)).contains(new Timing(500, 500));
    assertThat(results.timing("one", Workload.PRODUCT).orElseThrow().best())
        .isEqualTo(2.0 * 256 * 256 * 256 / 2e6);
  }

  @Test
  void whoIsLostIsLeftOutAndTheOthersGoOn() {
    run(3, new Fake("one", 2, 99), new Fake("two", 2, 5));
    assertThat(results.problems()).containsExactly("two is lost");
    assertThat(results.candidates()).containsExactly("one");
    assertThat(results.timing("one", Workload.PRODUCT)).isPresent();
    assertThat(results.timing("two", Workload.A)).isEqualTo(Optional.empty());
  }

  @Test
  void aClockThatStandsStillIsNotWaitedForForEver() {
    run(3, new Fake("frozen", 0, Integer.MAX_VALUE));
    assertThat(results.problems()).containsExactly("frozen: its clock stands still");
  }

  @Test
  void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
    assertThat(Timing.of(new double[] {4, 1, 2, 8})).isEqualTo(new Timing(3, 8));
    assertThat(Timing.of(new double[] {4, 1, 2})).isEqualTo(new Timing(2, 4));
  }

  @Test
  void ratiosAreTakenRoundByRoundSoThatANoisyMomentHitsBoth() {
    double[] ours = {10, 2, 12};
    double[] theirs = {5, 1, 3};
    assertThat(Timing.ratio(ours, theirs)).isEqualTo(new Timing(2, 12.0 / 5));
  }
}
