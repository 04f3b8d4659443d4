package orrery.engine.run;

import orrery.engine.device.Device;

/** One trial, on a device that could train many side by side. */
final class SingleTrial implements BatchedRun.Work {
  private final RunProgress progress;
  private final TrialExecution execution;

  SingleTrial(RunProgress progress, int trial, Device device) {
    this.progress = progress;
    this.execution = TrialExecution.begin(progress.order(), trial, device);
  }

  @Override
  public void advance() {
    execution.advance();
    progress.note(execution.report());
  }

  @Override
  public boolean finished() {
    return execution.finished();
  }

  @Override
  public void close() {
    execution.close();
  }
}
