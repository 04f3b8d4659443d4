package orrery.site.cli;

import java.util.Timer;
import java.util.TimerTask;
import orrery.site.progress.Ticker;

/** Ten ticks a second, on a thread that keeps no process alive. */
final class ThreadTicker implements Ticker {
  private static final long MILLIS = 100;

  @Override
  public Running start(Runnable tick) {
    Timer timer = new Timer("orrery-progress", true);
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            tick.run();
          }
        };
    timer.schedule(task, MILLIS, MILLIS);
    return timer::cancel;
  }
}
