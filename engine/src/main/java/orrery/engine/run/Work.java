package orrery.engine.run;

import java.util.OptionalInt;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.plan.Buffer;
import orrery.engine.study.Computation;
import orrery.engine.study.Replica;
import orrery.engine.study.Training;
import orrery.engine.study.Trial;

/** A trial under way: what {@link Run} advances, whichever kind of trial it is. */
abstract class Work {
  private int done;

  static Work on(Device device, Trial trial) {
    if (trial instanceof Computation computation) {
      return new OfComputation(computation);
    }
    return new OfTraining(device, (Training) trial);
  }

  abstract Trial trial();

  abstract void unit();

  /** The step at which the loss stopped being finite, if it did. */
  abstract OptionalInt diverged();

  abstract void close();

  final void advance() {
    unit();
    done++;
  }

  final boolean finished() {
    return done >= trial().units() || diverged().isPresent();
  }

  /** The share of its units that are done, from 0 to 1. */
  final double share() {
    return finished() ? 1 : (double) done / trial().units();
  }

  private static final class OfComputation extends Work {
    private final Computation computation;

    OfComputation(Computation computation) {
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
    OptionalInt diverged() {
      return OptionalInt.empty();
    }

    @Override
    void close() {}
  }

  private static final class OfTraining extends Work {
    private final Training training;
    private final Session session;
    private final Replica replica;

    OfTraining(Device device, Training training) {
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
      session.run(training.stepsPerUnit());
      OptionalInt lost = session.diverged(0);
      if (lost.isPresent()) {
        training.diverged(lost.getAsInt());
      } else {
        training.measure(session.step(), replica);
      }
    }

    @Override
    OptionalInt diverged() {
      return session.diverged(0);
    }

    @Override
    void close() {
      session.close();
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
