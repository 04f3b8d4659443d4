package orrery.engine.contract;

import java.util.Arrays;
import java.util.OptionalInt;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.device.DeviceInfo;
import orrery.engine.device.Session;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Role;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Schedule;

/** A session of the reference; a fault is a class that does one thing differently. */
class FaultySession implements Session {
  /** Opens a session with a fault. */
  interface Opener {
    Session open(Plan plan, int replicas);
  }

  private final Session right;

  FaultySession(Plan plan, int replicas) {
    this.right = new CpuDevice().open(plan, replicas);
  }

  /** A device whose sessions have the fault. */
  static Device device(Opener opener) {
    return new Device() {
      @Override
      public DeviceInfo info() {
        return new CpuDevice().info();
      }

      @Override
      public Session open(Plan plan, int replicas) {
        return opener.open(plan, replicas);
      }
    };
  }

  @Override
  public Plan plan() {
    return right.plan();
  }

  @Override
  public int replicas() {
    return right.replicas();
  }

  @Override
  public int step() {
    return right.step();
  }

  @Override
  public void seed(int replica, long seed) {
    right.seed(replica, seed);
  }

  @Override
  public void schedule(int replica, Schedule schedule) {
    right.schedule(replica, schedule);
  }

  @Override
  public void write(Buffer buffer, int replica, float[] values) {
    right.write(buffer, replica, values);
  }

  @Override
  public void read(Buffer buffer, int replica, float[] into) {
    right.read(buffer, replica, into);
  }

  @Override
  public int run(int steps) {
    return right.run(steps);
  }

  @Override
  public void forward() {
    right.forward();
  }

  @Override
  public OptionalInt diverged(int replica) {
    return right.diverged(replica);
  }

  @Override
  public void close() {
    right.close();
  }

  /** A session in which a replica's writes reach the one before it as well. */
  static final class SharesItsMemory extends FaultySession {
    SharesItsMemory(Plan plan, int replicas) {
      super(plan, replicas);
    }

    @Override
    public void write(Buffer buffer, int replica, float[] values) {
      super.write(buffer, replica, values);
      super.write(buffer, Math.max(0, replica - 1), values);
    }
  }

  /** A session in which every replica has the plan's learning rates. */
  static final class HasOneSchedule extends FaultySession {
    HasOneSchedule(Plan plan, int replicas) {
      super(plan, replicas);
    }

    @Override
    public void schedule(int replica, Schedule schedule) {}
  }

  /** The output stays that of the last step. */
  static final class SeesOldParameters extends FaultySession {
    SeesOldParameters(Plan plan, int replicas) {
      super(plan, replicas);
    }

    @Override
    public void forward() {}
  }

  /** A session in which each call starts with a fresh optimiser state. */
  static final class ForgetsBetweenCalls extends FaultySession {
    ForgetsBetweenCalls(Plan plan, int replicas) {
      super(plan, replicas);
    }

    @Override
    public int run(int steps) {
      for (Buffer buffer : plan().buffers()) {
        for (int i = 0; buffer.role() == Role.STATE && i < replicas(); i++) {
          write(buffer, i, new float[buffer.size()]);
        }
      }
      return super.run(steps);
    }
  }

  /** Divergence is looked for in the last loss of a call only. */
  static final class LooksTooLate extends FaultySession {
    LooksTooLate(Plan plan, int replicas) {
      super(plan, replicas);
    }

    @Override
    public OptionalInt diverged(int replica) {
      return super.diverged(replica).isPresent() ? OptionalInt.of(step() - 1) : OptionalInt.empty();
    }
  }

  /** Too many numbers are cut off, and missing ones are 0. */
  static final class TakesAnyLength extends FaultySession {
    TakesAnyLength(Plan plan, int replicas) {
      super(plan, replicas);
    }

    @Override
    public void write(Buffer buffer, int replica, float[] values) {
      super.write(buffer, replica, Arrays.copyOf(values, buffer.size()));
    }
  }

  /** Memory is used as it was found. */
  static final class StartsDirty extends FaultySession {
    StartsDirty(Plan plan, int replicas) {
      super(plan, replicas);
      float[] found = new float[plan.losses().size()];
      found[0] = 1f;
      write(plan.losses(), replicas - 1, found);
    }
  }

  /** A session on a machine with a gibibyte of memory, which is never released. */
  static final class KeepsItsMemory extends FaultySession {
    KeepsItsMemory(Plan plan, int replicas, long[] kept) {
      super(plan, replicas);
      kept[0] += plan.bytes() * replicas;
      if (kept[0] > 1 << 30) {
        throw new IllegalStateException("there is no memory left");
      }
    }
  }
}
