package orrery.engine.run;

import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.kernel.Buffer;
import orrery.engine.study.Computation;
import orrery.engine.study.Replica;
import orrery.engine.study.Stages;
import orrery.engine.study.Training;
import orrery.engine.study.Trial;

/**
 * A trial in progress, of any kind, which a worker advances. For one thread, like all state of a
 * trial.
 */
public abstract sealed class TrialExecution implements AutoCloseable {
  private final int number;
  private int done;

  private TrialExecution(int number) {
    this.number = number;
  }

  /** Prepares a trial. Nothing is computed yet. */
  public static TrialExecution begin(TrialOrder order, int number, Device device) {
    return of(number, order.start(number), device);
  }

  private static TrialExecution of(int number, Trial trial, Device device) {
    return trial.accept(
        new Trial.Visitor<>() {
          @Override
          public TrialExecution computation(Computation computation) {
            return new OfComputation(number, computation);
          }

          @Override
          public TrialExecution training(Training training) {
            return new OfTraining(number, device, training);
          }

          @Override
          public TrialExecution stages(Stages stages) {
            return new OfStages(number, device, stages);
          }
        });
  }

  abstract Trial trial();

  abstract void unit();

  /** The step at which the loss stopped being finite, or {@link Report#CONVERGENT}. */
  abstract int divergedAt();

  /** Returns whether it ends before all its units are done. */
  abstract boolean isEnough();

  /** Releases the resources of the trial. */
  @Override
  public abstract void close();

  /** Does one unit of work. */
  public final void advance() {
    unit();
    done++;
  }

  /** The number of units done. */
  public final int done() {
    return done;
  }

  /** Returns whether the trial is finished. */
  public final boolean finished() {
    return done >= trial().units() || isEnough() || divergedAt() != Report.CONVERGENT;
  }

  /** The share of its units that are done, from 0 to 1. */
  public final double share() {
    return finished() ? 1 : (double) done / trial().units();
  }

  /** Reports the current state. */
  public final Report report() {
    int units = isEnough() ? done : trial().units();
    return new Report(number, done, units, divergedAt(), trial().measurements());
  }

  private static final class OfComputation extends TrialExecution {
    private final Computation computation;

    OfComputation(int number, Computation computation) {
      super(number);
      this.computation = computation;
    }

    @Override
    Trial trial() {
      return computation;
    }

    @Override
    void unit() {
      computation.advance();
    }

    @Override
    int divergedAt() {
      return Report.CONVERGENT;
    }

    @Override
    boolean isEnough() {
      return computation.isEnough();
    }

    @Override
    public void close() {}
  }

  private static final class OfTraining extends TrialExecution {
    private final Training training;
    private final Session session;
    private final Replica replica;

    OfTraining(int number, Device device, Training training) {
      super(number);
      this.training = training;
      this.session = device.open(training.plan(), 1);
      this.replica = new OnSession(session);
      training.load(replica);
      training.measure(0, replica);
    }

    @Override
    Trial trial() {
      return training;
    }

    @Override
    void unit() {
      training.prepare(session.step(), replica);
      session.run(training.stepsPerUnit());
      if (divergedAt() != Report.CONVERGENT) {
        training.diverged(divergedAt());
      } else {
        training.measure(session.step(), replica);
      }
    }

    @Override
    int divergedAt() {
      return session.diverged(0).orElse(Report.CONVERGENT);
    }

    @Override
    boolean isEnough() {
      return training.isEnough();
    }

    @Override
    public void close() {
      session.close();
    }
  }

  private static final class OfStages extends TrialExecution {
    private final Device device;
    private final Stages stages;
    private TrialExecution stage;
    private int index;

    OfStages(int number, Device device, Stages stages) {
      super(number);
      this.device = device;
      this.stages = stages;
      this.stage = of(number, stages.stage(0), device);
    }

    @Override
    Trial trial() {
      return stages;
    }

    @Override
    void unit() {
      if (stage.finished()) {
        stage.close();
        index++;
        stage = of(0, stages.stage(index), device);
      }
      stage.advance();
    }

    @Override
    int divergedAt() {
      return stage.divergedAt();
    }

    @Override
    boolean isEnough() {
      return index == stages.stages() - 1 && stage.finished();
    }

    @Override
    public void close() {
      stage.close();
    }
  }

  private record OnSession(Session session) implements Replica {
    @Override
    public void seed(long seed) {
      session.seed(0, seed);
    }

    @Override
    public void write(Buffer buffer, float[] values) {
      session.write(buffer, 0, values);
    }

    @Override
    public void read(Buffer buffer, float[] into) {
      session.read(buffer, 0, into);
    }

    @Override
    public void forward() {
      session.forward();
    }
  }
}
