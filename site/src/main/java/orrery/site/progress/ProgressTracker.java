package orrery.site.progress;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import orrery.site.memo.Memo;

/**
 * The work of one command, from its beginning to its end: it is shown while it goes on.
 *
 * <pre>{@code
 * try (ProgressTracker tracker = new ProgressTracker(clock, display, err, ticker)) {
 *   builder.build(tracker);
 * }
 * }</pre>
 */
public final class ProgressTracker implements Progress, AutoCloseable {
  private final Clock clock;
  private final Display display;
  private final PrintStream messages;
  private final Ticker.Running ticker;
  private final Instant start;
  private final Map<Phase, PhaseProgress> phases = new LinkedHashMap<>();
  private PhaseProgress current;
  private Instant since;
  private Supplier<Memo.Tally> tally = () -> Memo.Tally.NONE;
  private Memo.Tally before = Memo.Tally.NONE;
  private boolean over;

  /**
   * Work that begins now.
   *
   * @param display where it is shown
   * @param messages where it says what is worth a line of its own
   * @param ticker how often it is shown
   */
  public ProgressTracker(Clock clock, Display display, PrintStream messages, Ticker ticker) {
    this.clock = clock;
    this.display = display;
    this.messages = messages;
    this.start = clock.instant();
    this.ticker = ticker.start(this::show);
  }

  @Override
  public synchronized void begin(Phase phase, int total) {
    endPhase();
    Instant now = clock.instant();
    current = phases.computeIfAbsent(phase, PhaseProgress::new);
    current.begin(total, now);
    since = now;
    show();
  }

  private void endPhase() {
    if (current != null) {
      Memo.Tally now = tally.get();
      current.add(Duration.between(since, clock.instant()), now.minus(before));
      before = now;
      current = null;
    }
  }

  @Override
  public synchronized void did(int more) {
    current.did(more);
  }

  @Override
  public synchronized void at(int done, double share) {
    current.at(done, share);
  }

  @Override
  public void say(String line) {
    messages.println(line);
  }

  @Override
  public synchronized void counting(Supplier<Memo.Tally> newTally) {
    tally = newTally;
    before = newTally.get();
  }

  /** Shows where the work is. */
  synchronized void show() {
    if (!over && current != null) {
      Instant now = clock.instant();
      display.show(Duration.between(start, now), () -> current.now(now));
    }
  }

  /** Returns where the time went, phase by phase. */
  public synchronized String account() {
    endPhase();
    StringBuilder text = new StringBuilder("where the time went:\n");
    phases.values().forEach(each -> text.append(line(each.took(), each.all())));
    return text.append(line(Duration.between(start, clock.instant()), "in all")).toString();
  }

  private static String line(Duration took, String what) {
    return String.format(Locale.ROOT, "%9.2f s  %s%n", took.toMillis() / 1e3, what);
  }

  @Override
  public void close() {
    ticker.close();
    synchronized (this) {
      over = true;
      display.clear();
    }
  }
}
