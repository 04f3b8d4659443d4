package orrery.site.trials;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orrery.engine.run.Outcome;
import orrery.engine.run.Report;
import orrery.engine.run.RunProgress;
import orrery.engine.run.TrialOrder;
import orrery.engine.study.Experiment;
import orrery.engine.threads.ParallelRuns.Completion;
import orrery.engine.threads.Watch;

/** Runs of which another JVM tells: they are here as if they had been computed here. */
final class Told<T> {
  private final List<Experiment> experiments;
  private final Completion<T> then;
  private final Watch watch;
  private final Map<Integer, RunProgress> underWay = new HashMap<>();
  private final List<T> results;

  Told(List<Experiment> experiments, Completion<T> then, Watch watch) {
    this.experiments = experiments;
    this.then = then;
    this.watch = watch;
    this.results = new ArrayList<>(Collections.nCopies(experiments.size(), null));
  }

  /**
   * Listens until all is told, and returns the results.
   *
   * @throws IOException if the other ends before that
   */
  List<T> all(DataInputStream in) throws IOException {
    for (int kind = in.readByte(); kind != Wire.END; kind = in.readByte()) {
      if (kind == Wire.AT) {
        watch.at(in.readInt(), in.readDouble());
      } else {
        note(in.readInt(), Wire.report(in));
      }
    }
    if (results.contains(null)) {
      throw new EOFException("not all experiments were told of");
    }
    return results;
  }

  private void note(int experiment, Report report) {
    RunProgress progress =
        underWay.computeIfAbsent(experiment, any -> claimed(experiments.get(experiment)));
    progress.note(report);
    if (!(progress.outcome() instanceof Outcome.Running)) {
      underWay.remove(experiment);
      results.set(experiment, then.apply(experiment, progress));
    }
  }

  private static RunProgress claimed(Experiment experiment) {
    RunProgress progress = new RunProgress(new TrialOrder(experiment));
    while (progress.claim().isPresent()) {
      // All of them are the other's.
    }
    return progress;
  }
}
