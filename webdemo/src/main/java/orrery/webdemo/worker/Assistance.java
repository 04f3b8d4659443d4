package orrery.webdemo.worker;

import orrery.engine.device.Device;
import orrery.engine.run.Agenda;
import orrery.engine.run.ReportCodec;
import orrery.engine.run.Work;

/**
 * Work on single trials of a run that another worker leads: it hands out their numbers, and gets
 * reports as words.
 *
 * <pre>{@code
 * Assistance assistance = new Assistance(device);
 * assistance.begin(agenda, 7);
 * while (assistance.advance()) {}
 * send(assistance.report());
 * }</pre>
 */
final class Assistance {
  private final Device device;
  private Work work;

  /** An assistant that computes on a device. */
  Assistance(Device device) {
    this.device = device;
  }

  /**
   * Takes a trial up, in place of the one before.
   *
   * @param agenda of the run
   * @param trial one of its trials
   */
  void begin(Agenda agenda, int trial) {
    close();
    work = Work.begin(agenda, trial, device);
  }

  /** Does one unit of the trial, and says whether there is more of it. */
  boolean advance() {
    work.advance();
    return !work.finished();
  }

  /** The share of the trial that is done, from 0 to 1. */
  double share() {
    return work.share();
  }

  /** What is known of the trial, as the words of {@link ReportCodec}. */
  long[] report() {
    return ReportCodec.encode(work.report());
  }

  /** Gives the trial up. */
  void close() {
    if (work != null) {
      work.close();
      work = null;
    }
  }
}
