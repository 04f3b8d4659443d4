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
 * CohortRun run = new CohortRun(new Ledger(new Agenda(experiment)), webGpu);
 * while (run.advance()) {}
 * }</pre>
 *
 * <p>On a device with the bits of the reference, the results are those of {@link Run}.
 */
public final class CohortRun implements Execution {
  /** Beyond this a session takes longer to show a first picture than it saves. */
  private static final int MOST = 64;

  private final Ledger ledger;
  private final Device device;
  private final List<Group> waiting = new ArrayList<>();
  private Cohort cohort;

  private record Group(Plan plan, int stepsPerUnit, List<Integer> trials) {
    boolean admits(Training training) {
      return training.stepsPerUnit() == stepsPerUnit
          && training.plan().withSchedule(plan.schedule()).equals(plan)
          && (trials.size() + 1) * plan.bytes() <= Plan.MAX_BYTES
          && trials.size() < MOST;
    }
  }

  /**
   * Takes all trials of a ledger that nobody has taken.
   *
   * @throws IllegalArgumentException if a trial trains nothing: its own arithmetic would not be
   *     done by the device
   */
  public CohortRun(Ledger ledger, Device device) {
    this.ledger = ledger;
    this.device = device;
    for (OptionalInt trial = ledger.take(); trial.isPresent(); trial = ledger.take()) {
      sort(trial.getAsInt());
    }
  }

  private void sort(int trial) {
    if (!(ledger.agenda().start(trial) instanceof Training training)) {
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
    if (cohort == null) {
      if (waiting.isEmpty()) {
        return false;
      }
      cohort = new Cohort(ledger, waiting.remove(0).trials(), device);
    }
    cohort.advance();
    if (cohort.finished()) {
      close();
    }
    return cohort != null || !waiting.isEmpty();
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  @Override
  public void close() {
    if (cohort != null) {
      cohort.close();
      cohort = null;
    }
  }
}
