package orrery.engine.threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import orrery.engine.device.Device;
import orrery.engine.plan.Plan;
import orrery.engine.run.Outcome;
import orrery.engine.run.Report;
import orrery.engine.run.RunProgress;
import orrery.engine.run.TrialExecution;
import orrery.engine.run.TrialOrder;
import orrery.engine.study.Experiment;

/** The state shared by the threads of one call: the trials to claim, and their results. */
final class TrialQueue<T> {
  private final List<Experiment> experiments;
  private final ParallelRuns.Completion<T> then;
  private final List<T> results;
  private final Watch watch;
  private final double flops;
  private double flopsDone;
  private int trialsDone;
  private int opened;
  private RunProgress progress;
  private int underWay;
  private long bytes;
  private Throwable failure;
  private volatile boolean over;

  TrialQueue(List<Experiment> experiments, ParallelRuns.Completion<T> then, Watch watch) {
    this.experiments = experiments;
    this.then = then;
    this.watch = watch;
    double sum = 0;
    for (Experiment experiment : experiments) {
      sum += experiment.flops();
    }
    this.flops = sum;
    this.results = new ArrayList<>(Collections.nCopies(experiments.size(), null));
  }

  /** A trial that a thread has claimed. */
  private record Taken(int experiment, RunProgress progress, int trial) {
    long bytes() {
      return progress.order().bytes(trial);
    }

    double flops() {
      return progress.order().flops(trial);
    }

    String name() {
      TrialOrder order = progress.order();
      return order.experiment().study().name() + ", " + order.name(trial);
    }
  }

  /** Works until no trial is left. Any failure ends the work of all threads. */
  void work(Supplier<? extends Device> devices) {
    try {
      Device device = devices.get();
      Optional<Taken> taken = claim();
      while (taken.isPresent()) {
        work(taken.get(), device);
        taken = claim();
      }
    } catch (Throwable fault) { // also errors: a thread that dies in silence would lose its trial
      fail(fault);
    }
  }

  private synchronized Optional<Taken> claim() throws InterruptedException {
    while (!over) {
      if (progress == null || progress.unclaimed() == 0) {
        if (opened == experiments.size()) {
          return Optional.empty();
        }
        progress = new RunProgress(new TrialOrder(experiments.get(opened++)));
      }
      long wanted = progress.order().bytes(progress.claimed());
      if (underWay == 0 || wanted <= Plan.MAX_BYTES - bytes) {
        underWay++;
        bytes += wanted;
        return Optional.of(new Taken(opened - 1, progress, progress.claim().orElseThrow()));
      }
      wait();
    }
    return Optional.empty();
  }

  private void work(Taken taken, Device device) throws InterruptedException {
    Report report;
    try (TrialExecution execution =
        TrialExecution.begin(taken.progress().order(), taken.trial(), device)) {
      double share = 0;
      while (!execution.finished()) {
        if (over) {
          return;
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        execution.advance();
        double now = execution.share();
        advanced((now - share) * taken.flops());
        share = now;
      }
      report = execution.report();
    } catch (RuntimeException | Error fault) {
      throw new IllegalStateException(taken.name() + " failed: " + fault.getMessage(), fault);
    }
    if (note(taken, report)) {
      T result = then.apply(taken.experiment(), taken.progress());
      synchronized (this) {
        results.set(taken.experiment(), result);
      }
    }
  }

  private synchronized void advanced(double more) {
    flopsDone += more;
    watch.at(trialsDone, Math.min(1, flopsDone / flops));
  }

  /** Records a finished trial, and returns whether its run is finished. */
  private synchronized boolean note(Taken taken, Report report) {
    trialsDone++;
    watch.finished(taken.experiment(), report);
    watch.at(trialsDone, Math.min(1, flopsDone / flops));
    underWay--;
    bytes -= taken.bytes();
    notifyAll();
    taken.progress().note(report);
    return !(taken.progress().outcome() instanceof Outcome.Running);
  }

  private synchronized void fail(Throwable fault) {
    if (failure == null) {
      failure = fault;
    } else {
      failure.addSuppressed(fault);
    }
    stop();
  }

  private synchronized void stop() {
    over = true;
    notifyAll();
  }

  /** Waits for the other threads, which claim no more trials if the caller is interrupted. */
  void end(List<Thread> others) {
    for (Thread other : others) {
      while (other.isAlive()) {
        try {
          other.join();
        } catch (InterruptedException e) {
          fail(e);
        }
      }
    }
  }

  /** Returns the result of every experiment, once all threads have ended. */
  synchronized List<T> results() throws InterruptedException {
    if (failure instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    if (failure instanceof RuntimeException fault) {
      throw fault;
    }
    if (failure instanceof Error fault) {
      throw fault;
    }
    return Collections.unmodifiableList(results);
  }
}
