package orrery.engine.run;

import orrery.engine.device.Device;
import orrery.engine.math.Decimal;
import orrery.engine.math.DecimalReading;
import orrery.engine.study.Experiment;

/**
 * How far each trial of a run was, as a text: the name of the state that a frame shows. A trial
 * depends on its settings, its seed and its units done alone, so that a moment of a run on any
 * number of workers can be computed again.
 *
 * <pre>{@code
 * String moment = ledger.moment();                       // "=20 12 =1 7"
 * Moment.replay(moment, experiment, device).figure();    // the same figure
 * }</pre>
 *
 * <p>The text goes through the trials in the order of the {@link Agenda}: {@code =20} for 20 trials
 * that are finished, {@code 12} for one of which 12 units are done, {@code 0} for one not begun.
 * Those not begun at the end are left out.
 */
public final class Moment {
  private Moment() {}

  /**
   * Computes the state of a run at a moment, one trial after the other.
   *
   * @throws IllegalArgumentException if the text is no moment of a run of this experiment
   */
  public static Ledger replay(String moment, Experiment experiment, Device device) {
    Agenda agenda = new Agenda(experiment);
    Ledger ledger = new Ledger(agenda);
    int start = 0;
    while (start < moment.length()) {
      int space = moment.indexOf(' ', start);
      int end = space < 0 ? moment.length() : space;
      if (moment.charAt(start) == '=') {
        for (int i = number(moment, start + 1, end); i > 0; i--) {
          catchUp(ledger, Integer.MAX_VALUE, device, moment);
        }
      } else {
        catchUp(ledger, number(moment, start, end), device, moment);
      }
      start = end + 1;
    }
    return ledger;
  }

  /** Takes the next trial and does that many units of it, or all there are. */
  private static void catchUp(Ledger ledger, int units, Device device, String moment) {
    int trial = ledger.take().orElseThrow(() -> noMoment(moment));
    if (units > 0) {
      try (Work work = Work.begin(ledger.agenda(), trial, device)) {
        while (!work.finished() && work.done() < units) {
          work.advance();
        }
        ledger.note(work.report());
      }
    }
  }

  private static int number(String moment, int start, int end) {
    if (Decimal.parse(moment.substring(start, end)) instanceof DecimalReading.Value read
        && read.value() >= 0
        && read.value() < Integer.MAX_VALUE
        && read.value() == Math.floor(read.value())) {
      return (int) read.value();
    }
    throw noMoment(moment);
  }

  private static IllegalArgumentException noMoment(String text) {
    return new IllegalArgumentException("not a moment of this run: " + text);
  }

  /**
   * The text of a moment.
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
