package orrery.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import orrery.engine.device.Device;
import orrery.engine.plan.Plan;
import orrery.engine.study.Computation;
import orrery.engine.study.Stages;
import orrery.engine.study.Training;
import orrery.engine.study.Trial;

/**
 * The execution of an experiment on a device that trains many networks in about the time of one:
 * trials whose plans have one shape are the replicas of one session, whatever their seeds and
 * learning rates. Trials that do their own arithmetic, and trials in stages, are done one by one.
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
  private final List<Waiting> waiting = new ArrayList<>();
  private Work work;

  /** Work that is under way: many trials side by side, or one. */
  interface Work extends AutoCloseable {
    void advance();

    boolean finished();

    @Override
    void close();
  }

  private interface Waiting {
    Work begin();
  }

  private final class Group implements Waiting {
    private final Plan plan;
    private final int stepsPerUnit;
    private final List<Integer> trials = new ArrayList<>();

    Group(Training training) {
      this.plan = training.plan();
      this.stepsPerUnit = training.stepsPerUnit();
    }

    boolean admits(Training training) {
      return training.stepsPerUnit() == stepsPerUnit
          && training.plan().withSchedule(plan.schedule()).equals(plan)
          && (trials.size() + 1) * plan.bytes() <= Plan.MAX_BYTES
          && trials.size() < MAX_REPLICAS;
    }

    @Override
    public Work begin() {
      return new TrialBatch(progress, trials, device);
    }
  }

  /** Claims all unclaimed trials. */
  public BatchedRun(RunProgress progress, Device device) {
    this.progress = progress;
    this.device = device;
    List<Group> groups = new ArrayList<>();
    for (OptionalInt trial = progress.claim(); trial.isPresent(); trial = progress.claim()) {
      sort(trial.getAsInt(), groups);
    }
  }

  private void sort(int trial, List<Group> groups) {
    Trial started = progress.order().start(trial);
    started.accept(
        new Trial.Visitor<Waiting>() {
          @Override
          public Waiting training(Training training) {
            return group(trial, training, groups);
          }

          @Override
          public Waiting computation(Computation computation) {
            return single(trial);
          }

          @Override
          public Waiting stages(Stages stages) {
            return single(trial);
          }
        });
  }

  private Waiting single(int trial) {
    Waiting single = () -> new SingleTrial(progress, trial, device);
    waiting.add(single);
    return single;
  }

  private Waiting group(int trial, Training training, List<Group> groups) {
    for (Group group : groups) {
      if (group.admits(training)) {
        group.trials.add(trial);
        return group;
      }
    }
    Group group = new Group(training);
    group.trials.add(trial);
    groups.add(group);
    waiting.add(group);
    return group;
  }

  @Override
  public boolean advance() {
    if (work == null) {
      if (waiting.isEmpty()) {
        return false;
      }
      work = waiting.remove(0).begin();
    }
    work.advance();
    if (work.finished()) {
      close();
    }
    return work != null || !waiting.isEmpty();
  }

  @Override
  public RunProgress progress() {
    return progress;
  }

  @Override
  public void close() {
    if (work != null) {
      work.close();
      work = null;
    }
  }
}
