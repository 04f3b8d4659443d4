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
 * try (Course course = new Course(clock, display, err, pulse)) {
 *   builder.build(course);
 * }
 * }</pre>
 */
public final class Course implements Progress, AutoCloseable {
  private final Clock clock;
  private final Display display;
  private final PrintStream messages;
  private final Pulse.Beating pulse;
  private final Instant start;
  private final Map<Phase, Leg> legs = new LinkedHashMap<>();
  private Leg leg;
  private Instant since;
  private Supplier<Memo.Tally> tally = () -> Memo.Tally.NONE;
  private Memo.Tally before = Memo.Tally.NONE;
  private boolean over;

  /**
   * Work that begins now.
   *
   * @param display where it is shown
   * @param messages where it says what is worth a line of its own
   * @param pulse how often it is shown
   */
  public Course(Clock clock, Display display, PrintStream messages, Pulse pulse) {
    this.clock = clock;
    this.display = display;
    this.messages = messages;
    this.start = clock.instant();
    this.pulse = pulse.start(this::show);
  }

  @Override
  public synchronized void begin(Phase phase, int total) {
    endLeg();
    Instant now = clock.instant();
    leg = legs.computeIfAbsent(phase, Leg::new);
    leg.begin(total, now);
    since = now;
    show();
  }

  private void endLeg() {
    if (leg != null) {
      Memo.Tally now = tally.get();
      leg.add(Duration.between(since, clock.instant()), now.minus(before));
      before = now;
      leg = null;
    }
  }

  @Override
  public synchronized void did(int more) {
    leg.did(more);
  }

  @Override
  public synchronized void at(int done, double share) {
    leg.at(done, share);
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
    if (!over && leg != null) {
      Instant now = clock.instant();
      display.show(Duration.between(start, now), () -> leg.now(now));
    }
  }

  /** Returns where the time went, phase by phase. */
  public synchronized String account() {
    endLeg();
    StringBuilder text = new StringBuilder("where the time went:\n");
    legs.values().forEach(each -> text.append(line(each.took(), each.all())));
    return text.append(line(Duration.between(start, clock.instant()), "in all")).toString();
  }

  private static String line(Duration took, String what) {
    return String.format(Locale.ROOT, "%9.2f s  %s%n", took.toMillis() / 1e3, what);
  }

  @Override
  public void close() {
    pulse.close();
    synchronized (this) {
      over = true;
      display.clear();
    }
  }
}
