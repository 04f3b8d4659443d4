package orrery.site.bench;

import orrery.engine.bench.Workload;

/** A candidate in one workload: it warms up, and then does one round whenever it is its turn. */
final class TimedCandidate {
  private final Candidate candidate;
  private final Workload workload;
  private final Rounds rounds;
  private final double[] rates;
  private int calls = 1;
  private int done;

  TimedCandidate(Candidate candidate, Workload workload, Rounds rounds) {
    this.candidate = candidate;
    this.workload = workload;
    this.rounds = rounds;
    this.rates = new double[rounds.count()];
  }

  Candidate candidate() {
    return candidate;
  }

  Workload workload() {
    return workload;
  }

  /** Runs until every compiler had time for it, and finds out how many calls make a round. */
  void warmUp() throws CandidateFailure {
    double length = rounds.length().toNanos();
    double left = rounds.warmUp().toNanos();
    double took;
    do {
      took = candidate.nanoseconds(workload, calls);
      if (took <= 0 && calls == Workload.MOST_CALLS) {
        throw new CandidateFailure(candidate.name() + ": its clock stands still");
      }
      left -= took;
      double fitting = calls * Math.min(2, length / took); // at most twice: the first are slow
      calls = (int) Math.max(1, Math.min(Workload.MOST_CALLS, Math.round(fitting)));
    } while (left > 0);
  }

  void round() throws CandidateFailure {
    rates[done++] = workload.rate(candidate.nanoseconds(workload, calls) / calls);
  }

  /** The rate of each round. */
  double[] rates() {
    return rates.clone();
  }
}
