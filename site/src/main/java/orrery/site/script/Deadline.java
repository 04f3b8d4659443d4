package orrery.site.script;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;

/**
 * The end of the processor time that a call has. It cancels the call and closes its context, unless
 * the call was over before. However busy the machine is, a call may do the same work.
 */
final class Deadline {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long LOOK_MILLIS = 200;

  private final Context context;
  private ScheduledFuture<?> alarm;
  private boolean over;
  private boolean missed;

  private Deadline(Context context) {
    this.context = context;
  }

  static Deadline start(ScheduledExecutorService clock, Duration time, Context context) {
    Deadline deadline = new Deadline(context);
    long thread = Thread.currentThread().getId();
    long end = processorNanos(thread) + time.toNanos();
    // No thread can have used more of a processor than has passed.
    deadline.alarm =
        clock.scheduleWithFixedDelay(
            () -> deadline.look(thread, end), time.toMillis(), LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return deadline;
  }

  /** Returns the time that a thread has been on a processor; of a JVM without it, the time. */
  private static long processorNanos(long thread) {
    return THREADS.isThreadCpuTimeSupported()
        ? THREADS.getThreadCpuTime(thread)
        : System.nanoTime();
  }

  private void look(long thread, long end) {
    if (processorNanos(thread) >= end) {
      miss();
    }
  }

  /** Ends the time of a call that is over, and returns whether it was over too late. */
  synchronized boolean end() {
    over = true;
    alarm.cancel(false);
    return missed;
  }

  private void miss() {
    synchronized (this) {
      if (over || missed) {
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
