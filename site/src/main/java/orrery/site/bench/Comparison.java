package orrery.site.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import orrery.engine.bench.Workload;

/**
 * Measures candidates in short rounds, each candidate in turn, so that other load on the machine
 * hits all of them alike and their ratios can be trusted.
 */
public final class Comparison {
  private final Rounds rounds;
  private final Consumer<String> progress;

  /**
   * Prepares a comparison.
   *
   * @param rounds the length and number of rounds
   * @param progress receives the name of the next measurement, one line at a time
   */
  public Comparison(Rounds rounds, Consumer<String> progress) {
    this.rounds = rounds;
    this.progress = progress;
  }

  /**
   * Measures all workloads. A lost candidate is omitted from then on.
   *
   * @param candidates in the order of their turns
   * @param results receives the results and the problems
   */
  public void run(List<? extends Candidate> candidates, BenchResults results) {
    List<Candidate> present = new ArrayList<>(candidates);
    for (Workload workload : Workload.values()) {
      List<TimedCandidate> entries = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (Candidate candidate : present) {
        if (candidate.supports(workload)) {
          entries.add(new TimedCandidate(candidate, workload, rounds));
          names.add(candidate.name());
        }
      }
      progress.accept("measuring " + workload.title() + ": " + String.join(", ", names));
      measure(entries, present, results);
    }
  }

  private void measure(
      List<TimedCandidate> entries, List<Candidate> present, BenchResults results) {
    each(entries, TimedCandidate::warmUp, present, results);
    for (int round = 0; round < rounds.count(); round++) {
      each(entries, TimedCandidate::round, present, results);
    }
    for (TimedCandidate entry : entries) {
      results.put(entry.candidate().name(), entry.workload(), entry.rates());
    }
  }

  private static void each(
      List<TimedCandidate> entries, Turn turn, List<Candidate> present, BenchResults results) {
    for (Iterator<TimedCandidate> left = entries.iterator(); left.hasNext(); ) {
      TimedCandidate entry = left.next();
      try {
        turn.take(entry);
      } catch (CandidateFailure lost) {
        results.problem(lost.getMessage());
        present.remove(entry.candidate());
        left.remove();
      }
    }
  }

  private interface Turn {
    void take(TimedCandidate entry) throws CandidateFailure;
  }
}
