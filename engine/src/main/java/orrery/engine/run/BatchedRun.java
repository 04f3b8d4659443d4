package orrery.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import orrery.engine.device.Device;
import orrery.engine.plan.Plan;
import orrery.engine.study.Training;

/**
 * The execution of an experiment on a device that trains many networks in about the time of one:
 * trials whose plans have one shape are the replicas of one session, whatever their seeds and
 * learning rates.
 *
 * <pre>{@code
 * BatchedRun run = new BatchedRun(new RunProgress(new TrialOrder(experiment)), webGpu);
 * while (run.advance()) {}
 * }</pre>
 *
 * <p>On a device with the bits of the reference, the results are those of {@link Run}.
 */
public final class BatchedRun implements Execution {
  /**
   * The most replicas of a session: beyond this it delays the first picture by more than it saves.
   */
  private static final int MAX_REPLICAS = 64;

  private final RunProgress progress;
  private final Device device;
  private final List<Group> waiting = new ArrayList<>();
  private TrialBatch batch;

  private record Group(Plan plan, int stepsPerUnit, List<Integer> trials) {
    boolean admits(Training training) {
      return training.stepsPerUnit() == stepsPerUnit
          && training.plan().withSchedule(plan.schedule()).equals(plan)
          && (trials.size() + 1) * plan.bytes() <= Plan.MAX_BYTES
          && trials.size() < MAX_REPLICAS;
    }
  }

  /**
   * Claims all unclaimed trials.
   *
   * @throws IllegalArgumentException if a trial trains no network: the device would not do its
   *     arithmetic
   */
  public BatchedRun(RunProgress progress, Device device) {
    this.progress = progress;
    this.device = device;
    for (OptionalInt trial = progress.claim(); trial.isPresent(); trial = progress.claim()) {
      sort(trial.getAsInt());
    }
  }

  private void sort(int trial) {
    if (!(progress.order().start(trial) instanceof Training training)) {
      throw new IllegalArgumentException("a trial that trains no network needs no such device");
    }
    for (Group group : waiting) {
      if (group.admits(training)) {
        group.trials().add(trial);
        return;
      }
    }
    Group group = new Group(training.plan(), training.stepsPerUnit(), new ArrayList<>());
    group.trials().add(trial);
    waiting.add(group);
  }

  @Override
  public boolean advance() {
    if (batch == null) {
      if (waiting.isEmpty()) {
        return false;
      }
      batch = new TrialBatch(progress, waiting.remove(0).trials(), device);
    }
    batch.advance();
    if (batch.finished()) {
      close();
    }
    return batch != null || !waiting.isEmpty();
  }

  @Override
  public RunProgress progress() {
    return progress;
  }

  @Override
  public void close() {
    if (batch != null) {
      batch.close();
      batch = null;
    }
  }
}
