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
   * @param rounds how long and how often
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
      List<Entry> entries = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (Candidate candidate : present) {
        if (candidate.does(workload)) {
          entries.add(new Entry(candidate, workload, rounds));
          names.add(candidate.name());
        }
      }
      progress.accept("measuring " + workload.title() + ": " + String.join(", ", names));
      measure(entries, present, results);
    }
  }

  private void measure(List<Entry> entries, List<Candidate> present, BenchResults results) {
    each(entries, Entry::warmUp, present, results);
    for (int round = 0; round < rounds.count(); round++) {
      each(entries, Entry::round, present, results);
    }
    for (Entry entry : entries) {
      results.put(entry.candidate().name(), entry.workload(), entry.rates());
    }
  }

  private static void each(
      List<Entry> entries, Turn turn, List<Candidate> present, BenchResults results) {
    for (Iterator<Entry> left = entries.iterator(); left.hasNext(); ) {
      Entry entry = left.next();
      try {
        turn.take(entry);
      } catch (Lost lost) {
        results.problem(lost.getMessage());
        present.remove(entry.candidate());
        left.remove();
      }
    }
  }

  private interface Turn {
    void take(Entry entry) throws Lost;
  }
}
