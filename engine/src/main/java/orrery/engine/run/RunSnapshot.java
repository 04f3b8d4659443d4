package orrery.engine.run;

import orrery.engine.device.Device;
import orrery.engine.math.Decimal;
import orrery.engine.math.DecimalReading;
import orrery.engine.study.Experiment;

/**
 * A state of a run as text: the progress of each trial, which names the state that a frame shows. A
 * trial depends on its settings, its seed and its units done alone, so that the state of a run on
 * any number of workers can be computed again.
 *
 * <pre>{@code
 * String snapshot = progress.snapshot();                       // "=20 12 =1 7"
 * RunSnapshot.replay(snapshot, experiment, device).figure();    // the same figure
 * }</pre>
 *
 * <p>The text goes through the trials in the order of the {@link TrialOrder}: {@code =20} for 20
 * trials that are finished, {@code 12} for one of which 12 units are done, {@code 0} for one not
 * begun. Those not begun at the end are left out.
 */
public final class RunSnapshot {
  private RunSnapshot() {}

  /**
   * Computes the state of a run again, one trial after the other.
   *
   * @throws IllegalArgumentException if the text is not a snapshot of a run of this experiment
   */
  public static RunProgress replay(String snapshot, Experiment experiment, Device device) {
    TrialOrder order = new TrialOrder(experiment);
    RunProgress progress = new RunProgress(order);
    int start = 0;
    while (start < snapshot.length()) {
      int space = snapshot.indexOf(' ', start);
      int end = space < 0 ? snapshot.length() : space;
      if (snapshot.charAt(start) == '=') {
        for (int i = number(snapshot, start + 1, end); i > 0; i--) {
          catchUp(progress, Integer.MAX_VALUE, device, snapshot);
        }
      } else {
        catchUp(progress, number(snapshot, start, end), device, snapshot);
      }
      start = end + 1;
    }
    return progress;
  }

  /** Claims the next trial and does {@code units} units of it, or all if there are fewer. */
  private static void catchUp(RunProgress progress, int units, Device device, String snapshot) {
    int trial = progress.claim().orElseThrow(() -> notASnapshot(snapshot));
    if (units > 0) {
      try (TrialExecution execution = TrialExecution.begin(progress.order(), trial, device)) {
        while (!execution.finished() && execution.done() < units) {
          execution.advance();
        }
        progress.note(execution.report());
      }
    }
  }

  private static int number(String snapshot, int start, int end) {
    if (Decimal.parse(snapshot.substring(start, end)) instanceof DecimalReading.Value read
        && read.value() >= 0
        && read.value() < Integer.MAX_VALUE
        && read.value() == Math.floor(read.value())) {
      return (int) read.value();
    }
    throw notASnapshot(snapshot);
  }

  private static IllegalArgumentException notASnapshot(String text) {
    return new IllegalArgumentException("not a moment of this run: " + text);
  }

  /**
   * Returns the text of a state.
   *
   * @param done the units done of each trial
   * @param share the share of it that is done, 1 where it is finished
   */
  static String text(int[] done, double[] share) {
    StringBuilder text = new StringBuilder();
    int end = done.length;
    while (end > 0 && done[end - 1] == 0) {
      end--;
    }
    int finished = 0;
    for (int trial = 0; trial < end; trial++) {
      if (share[trial] == 1) {
        finished++;
      } else {
        addFinished(text, finished);
        finished = 0;
        text.append(text.isEmpty() ? "" : " ").append(done[trial]);
      }
    }
    addFinished(text, finished);
    return text.toString();
  }

  private static void addFinished(StringBuilder text, int trials) {
    if (trials > 0) {
      text.append(text.isEmpty() ? "=" : " =").append(trials);
    }
  }
}
