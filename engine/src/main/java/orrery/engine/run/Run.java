package orrery.engine.run;

import java.util.OptionalInt;
import orrery.engine.device.Device;
import orrery.engine.figure.Figure;
import orrery.engine.study.Experiment;
import orrery.engine.study.Results;

/**
 * The execution of an experiment: one trial for each value of the sweep and each seed, in units of
 * bounded work, one after the other.
 *
 * <pre>{@code
 * Run run = new Run(Experiment.of(study), new CpuDevice());
 * while (run.advance()) {
 *   if (someoneIsLooking()) draw(run.figure());
 * }
 * run.outcome();
 * }</pre>
 *
 * <p>Where other workers take trials of the same {@link Ledger}, the run does those that they
 * leave, and is over before all of the ledger is.
 */
public final class Run implements Execution {
  private final Ledger ledger;
  private final Device device;
  private Work work;

  /** Prepares a run. Nothing is computed yet. */
  public Run(Experiment experiment, Device device) {
    this(new Ledger(new Agenda(experiment)), device);
  }

  /** Prepares to work on the trials of a ledger that nobody else takes. */
  public Run(Ledger ledger, Device device) {
    this.ledger = ledger;
    this.device = device;
  }

  @Override
  public boolean advance() {
    if (work == null) {
      OptionalInt trial = ledger.take();
      if (trial.isEmpty()) {
        return false;
      }
      work = Work.begin(ledger.agenda(), trial.getAsInt(), device);
    }
    work.advance();
    ledger.note(work.report());
    if (work.finished()) {
      close();
    }
    return work != null || ledger.untaken() > 0;
  }

  /** Runs to the end. */
  public Outcome finish() {
    boolean more = true;
    while (more) {
      more = advance();
    }
    return outcome();
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  /** The share of the work that is done, from 0 to 1. */
  public double progress() {
    return ledger.progress();
  }

  /** What is known so far. */
  public Results results() {
    return ledger.results();
  }

  /** The picture of what is known so far. */
  public Figure figure() {
    return ledger.figure();
  }

  /** How the run stands. */
  public Outcome outcome() {
    return ledger.outcome();
  }

  @Override
  public void close() {
    if (work != null) {
      work.close();
      work = null;
    }
  }
}
