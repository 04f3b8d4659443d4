package orrery.site.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import orrery.site.memo.Memo;

/** A phase of a tracker: how far it has come, and what it has taken. */
final class PhaseProgress {
  /** Before, nobody can say how long the rest takes. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Phase phase;
  private Instant start;
  private int earlier;
  private int total;
  private int done;
  private double share;
  private Duration took = Duration.ZERO;
  private Memo.Tally answers = Memo.Tally.NONE;

  PhaseProgress(Phase phase) {
    this.phase = phase;
  }

  /** Begins the phase with more things, or goes on with it where those before are not done yet. */
  void begin(int newTotal, Instant now) {
    if (newTotal != total || done >= total) {
      earlier += Math.min(done, total);
      start = now;
      total = newTotal;
      done = 0;
      share = 0;
    }
  }

  void did(int more) {
    done += more;
  }

  void at(int newDone, double newShare) {
    done = newDone;
    share = newShare;
  }

  void add(Duration more, Memo.Tally given) {
    took = took.plus(more);
    answers = answers.plus(given);
  }

  Duration took() {
    return took;
  }

  /** Returns a line such as {@code printing pages: 340/1104, 3 s left}. */
  String now(Instant now) {
    if (total == 0) {
      return phase.words();
    }
    return phase.words() + ": " + Math.min(done, total) + "/" + total + left(now);
  }

  private String left(Instant now) {
    Duration so = Duration.between(start, now);
    double part = share > 0 ? share : (double) Math.min(done, total) / total;
    if (part == 0 || part >= 1 || so.compareTo(SOON) < 0) {
      return "";
    }
    double rest = so.toMillis() * (1 - part) / part;
    return ", " + TimeText.of(Duration.ofMillis((long) rest)) + " left";
  }

  /** Returns what it has done, such as {@code printing pages: 8 (answers: 16 remembered)}. */
  String all() {
    int things = earlier + Math.min(done, total);
    String count = things == 0 ? "" : ": " + things;
    List<String> given = new ArrayList<>();
    if (answers.remembered() > 0) {
      given.add(answers.remembered() + " remembered");
    }
    if (answers.anew() > 0) {
      given.add(answers.anew() + " anew");
    }
    return phase.words()
        + count
        + (given.isEmpty() ? "" : " (answers: " + String.join(", ", given) + ")");
  }
}
