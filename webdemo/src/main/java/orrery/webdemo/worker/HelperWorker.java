package orrery.webdemo.worker;

import orrery.engine.device.Device;
import orrery.engine.run.ReportCodec;
import orrery.engine.run.TrialExecution;
import orrery.engine.run.TrialOrder;

/**
 * A helper worker that computes single trials of a run that another worker leads: the leader hands
 * out their numbers, and receives reports as words.
 *
 * <pre>{@code
 * HelperWorker helper = new HelperWorker(device);
 * helper.begin(order, 7);
 * while (helper.advance()) {}
 * send(helper.report());
 * }</pre>
 */
final class HelperWorker {
  private final Device device;
  private TrialExecution execution;

  /** A helper that computes on a device. */
  HelperWorker(Device device) {
    this.device = device;
  }

  /**
   * Begins a trial, which replaces the previous one.
   *
   * @param order of the run
   * @param trial one of its trials
   */
  void begin(TrialOrder order, int trial) {
    close();
    execution = TrialExecution.begin(order, trial, device);
  }

  /** Does one unit of the trial, and returns whether there is more of it. */
  boolean advance() {
    execution.advance();
    return !execution.finished();
  }

  /** The share of the trial that is done, from 0 to 1. */
  double share() {
    return execution.share();
  }

  /** Returns the report of the trial, as the words of {@link ReportCodec}. */
  long[] report() {
    return ReportCodec.encode(execution.report());
  }

  /** Closes the trial. */
  void close() {
    if (execution != null) {
      execution.close();
      execution = null;
    }
  }
}
