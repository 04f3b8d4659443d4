package orrery.site.script;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;

/**
 * The end of the time that a call has. It cancels the call and closes its context, unless the call
 * was over before.
 */
final class Deadline {
  private final Context context;
  private ScheduledFuture<?> alarm;
  private boolean over;
  private boolean missed;

  private Deadline(Context context) {
    this.context = context;
  }

  static Deadline start(ScheduledExecutorService clock, Duration time, Context context) {
    Deadline deadline = new Deadline(context);
    deadline.alarm = clock.schedule(deadline::miss, time.toMillis(), TimeUnit.MILLISECONDS);
    return deadline;
  }

  /** Ends the time of a call that is over, and returns whether it was over too late. */
  synchronized boolean end() {
    over = true;
    alarm.cancel(false);
    return missed;
  }

  private void miss() {
    synchronized (this) {
      if (over) {
        return;
      }
      missed = true;
    }
    // Closing waits until the call has noticed, and other calls have deadlines too.
    Thread closing = new Thread(() -> context.close(true), "scripts-cancel");
    closing.setDaemon(true);
    closing.start();
  }
}
