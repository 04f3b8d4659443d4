package orrery.site.cli;

import java.util.Timer;
import java.util.TimerTask;
import orrery.site.progress.Pulse;

/** Ten beats a second, on a thread that keeps no process alive. */
final class Heartbeat implements Pulse {
  private static final long MILLIS = 100;

  @Override
  public Beating start(Runnable beat) {
    Timer timer = new Timer("orrery-progress", true);
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            beat.run();
          }
        };
    timer.schedule(task, MILLIS, MILLIS);
    return timer::cancel;
  }
}
