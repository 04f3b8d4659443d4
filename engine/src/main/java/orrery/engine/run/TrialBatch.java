package orrery.engine.run;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.device.Device;
import orrery.engine.device.Session;
import orrery.engine.kernel.Buffer;
import orrery.engine.plan.Plan;
import orrery.engine.study.Replica;
import orrery.engine.study.Training;

/** Trials with plans of one shape, trained side by side. */
final class TrialBatch implements BatchedRun.Work {
  private final RunProgress progress;
  private final List<Member> members = new ArrayList<>();
  private final Session session;
  private int done;
  private boolean current;

  /** Prepares the trials. Nothing is computed yet. */
  TrialBatch(RunProgress progress, List<Integer> trials, Device device) {
    this.progress = progress;
    for (int trial : trials) {
      members.add(new Member(trial, members.size(), (Training) progress.order().start(trial)));
    }
    Plan plan = members.get(0).training.plan();
    this.session = device.open(plan, members.size());
    for (Member member : members) {
      session.schedule(member.replica, member.training.plan().schedule());
      member.training.load(member);
      member.training.measure(0, member);
    }
  }

  /** Does one unit of work of every trial. */
  @Override
  public void advance() {
    for (Member member : members) {
      member.prepare();
    }
    session.run(members.get(0).training.stepsPerUnit());
    current = false;
    done++;
    for (Member member : members) {
      member.follow();
    }
  }

  /** Returns whether all trials are finished. */
  @Override
  public boolean finished() {
    for (Member member : members) {
      if (!member.finished) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() {
    session.close();
  }

  /** A trial, and the copy of the plan that is its own. */
  private final class Member implements Replica {
    private final int trial;
    private final int replica;
    private final Training training;
    private boolean finished;

    Member(int trial, int replica, Training training) {
      this.trial = trial;
      this.replica = replica;
      this.training = training;
    }

    /** Writes what the next unit is to find. */
    void prepare() {
      if (!finished) {
        training.prepare(session.step(), this);
      }
    }

    /** Measures the result of the last unit. */
    void follow() {
      if (finished) {
        return;
      }
      int divergedAt = session.diverged(replica).orElse(Report.CONVERGENT);
      if (divergedAt == Report.CONVERGENT) {
        training.measure(session.step(), this);
      } else {
        training.diverged(divergedAt);
      }
      int units = training.isEnough() ? done : training.units();
      Report report = new Report(trial, done, units, divergedAt, training.measurements());
      finished = report.finished();
      progress.note(report);
    }

    @Override
    public void seed(long seed) {
      session.seed(replica, seed);
    }

    @Override
    public void write(Buffer buffer, float[] values) {
      session.write(buffer, replica, values);
      current = false;
    }

    @Override
    public void read(Buffer buffer, float[] into) {
      session.read(buffer, replica, into);
    }

    /** A forward pass is one of all replicas: once is enough until something changes. */
    @Override
    public void forward() {
      if (!current) {
        session.forward();
        current = true;
      }
    }
  }
}
