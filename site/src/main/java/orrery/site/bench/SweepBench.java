package orrery.site.bench;

import java.util.List;
import java.util.function.Consumer;

/** Runs a sweep with one worker and with two, in turn, wherever it can be run. */
public final class SweepBench {
  private final int rounds;
  private final Consumer<String> progress;
  private String receipt = "";
  private String first = "";

  /**
   * Prepares the benchmark.
   *
   * @param rounds the number of rounds, at least 1
   * @param progress receives the name of the next measurement
   */
  public SweepBench(int rounds, Consumer<String> progress) {
    this.rounds = rounds;
    this.progress = progress;
  }

  /**
   * Measures the sweeps. Also checks that their results are equal everywhere.
   *
   * @param results receives the results and the problems
   */
  public void run(List<? extends Sweep> sweeps, BenchResults results) {
    for (Sweep sweep : sweeps) {
      progress.accept("measuring a sweep: " + sweep.name());
      SweepRates rates = new SweepRates(new double[rounds], new double[rounds]);
      try {
        run(sweep, rates, results);
        results.put(sweep.name(), rates);
      } catch (CandidateFailure lost) {
        results.problem(lost.getMessage());
      }
    }
  }

  private void run(Sweep sweep, SweepRates rates, BenchResults results) throws CandidateFailure {
    rate(sweep, 2, results); // Twice without looking at it: compilers are at work.
    rate(sweep, 1, results);
    for (int round = 0; round < rounds; round++) {
      rates.one()[round] = rate(sweep, 1, results);
      rates.two()[round] = rate(sweep, 2, results);
    }
  }

  private double rate(Sweep sweep, int workers, BenchResults results) throws CandidateFailure {
    Sweep.Finished finished = sweep.run(workers);
    String here = sweep.name() + " with " + workers + (workers == 1 ? " worker" : " workers");
    if (receipt.isEmpty()) {
      receipt = finished.receipt();
      first = here;
    } else if (!finished.receipt().equals(receipt)) {
      results.problem(
          "the sweep has the receipt "
              + receipt
              + " on "
              + first
              + ", but "
              + finished.receipt()
              + " on "
              + here);
    }
    return 1e9 / finished.nanoseconds();
  }
}
