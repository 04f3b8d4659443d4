package orrery.site.figure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.engine.run.RunProgress;
import orrery.engine.study.Experiment;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.progress.Progress;
import orrery.site.trials.Estimate;
import orrery.site.trials.Runs;

/** Runs experiments for their findings alone: nothing is drawn. */
public final class FindingRuns {
  private final Memo memo;
  private final Runs runs;
  private final String version = EngineVersion.text();

  /**
   * Runs with some memory.
   *
   * @param memo remembers what was found before
   * @param runs run the experiments
   */
  public FindingRuns(Memo memo, Runs runs) {
    this.memo = memo;
    this.runs = runs;
  }

  /**
   * Returns the findings of experiments, in the order asked for. Those that are not remembered are
   * run together, each once.
   *
   * @param progress is told of their trials
   * @throws InterruptedException if the thread is interrupted: what is finished is remembered
   */
  public List<Findings> of(List<Experiment> experiments, Progress progress)
      throws InterruptedException {
    Map<Key, Findings> known = new LinkedHashMap<>();
    Map<Key, Experiment> missing = new LinkedHashMap<>();
    for (Experiment experiment : experiments) {
      Key key = key(experiment);
      Optional<Findings> before = memo.find(key).map(TwinText::findings);
      before.ifPresentOrElse(
          found -> known.put(key, found), () -> missing.putIfAbsent(key, experiment));
    }
    Iterator<Findings> fresh = run(List.copyOf(missing.values()), progress).iterator();
    missing.keySet().forEach(key -> known.put(key, fresh.next()));
    return experiments.stream().map(experiment -> known.get(key(experiment))).toList();
  }

  private Key key(Experiment experiment) {
    return Key.of("findings", version, CacheKey.text(experiment));
  }

  private List<Findings> run(List<Experiment> experiments, Progress progress)
      throws InterruptedException {
    if (experiments.isEmpty()) {
      return List.of();
    }
    Estimate.of(experiments, Runtime.getRuntime().availableProcessors()).announce(progress);
    return runs.finish(experiments, (i, run) -> remembered(experiments.get(i), run), progress::at);
  }

  private Findings remembered(Experiment experiment, RunProgress run) {
    Findings findings = Findings.of(run.results());
    List<String> texts = new ArrayList<>();
    TwinText.encode(findings, texts);
    memo.put(key(experiment), texts);
    return findings;
  }
}
