package orrery.engine.contract;

import java.util.OptionalInt;
import orrery.engine.device.Device;
import orrery.engine.device.DeviceInfo;
import orrery.engine.device.Session;
import orrery.engine.kernel.Buffer;
import orrery.engine.plan.Plan;
import orrery.engine.plan.Schedule;

/** A device that takes numbers below the normal ones for 0 where they are written to it. */
record SubnormalsAsZeros(Device device) implements Device {
  @Override
  public DeviceInfo info() {
    return device.info();
  }

  @Override
  public Session open(Plan plan, int replicas) {
    return new Flushing(device.open(plan, replicas));
  }

  private record Flushing(Session session) implements Session {
    @Override
    public void write(Buffer buffer, int replica, float[] values) {
      float[] flushed = values.clone();
      for (int i = 0; i < flushed.length; i++) {
        flushed[i] = Math.abs(flushed[i]) < Float.MIN_NORMAL ? 0f * flushed[i] : flushed[i];
      }
      session.write(buffer, replica, flushed);
    }

    @Override
    public Plan plan() {
      return session.plan();
    }

    @Override
    public int replicas() {
      return session.replicas();
    }

    @Override
    public int step() {
      return session.step();
    }

    @Override
    public void seed(int replica, long seed) {
      session.seed(replica, seed);
    }

    @Override
    public void schedule(int replica, Schedule schedule) {
      session.schedule(replica, schedule);
    }

    @Override
    public void read(Buffer buffer, int replica, float[] into) {
      session.read(buffer, replica, into);
    }

    @Override
    public int run(int steps) {
      return session.run(steps);
    }

    @Override
    public void forward() {
      session.forward();
    }

    @Override
    public OptionalInt diverged(int replica) {
      return session.diverged(replica);
    }

    @Override
    public void close() {
      session.close();
    }
  }
}
