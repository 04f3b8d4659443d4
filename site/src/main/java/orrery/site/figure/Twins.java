package orrery.site.figure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import orrery.engine.figure.Figure;
import orrery.engine.figure.FigureJson;
import orrery.engine.run.Outcome;
import orrery.engine.run.RunProgress;
import orrery.engine.study.Experiment;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.progress.Progress;
import orrery.site.script.Library;
import orrery.site.script.Library.Answer;
import orrery.site.script.Scripts;
import orrery.site.trials.Estimate;
import orrery.site.trials.Runs;

/**
 * Runs experiments on the JVM and prints their figures and numbers with {@code twin.js}: with the
 * modules that draw them in the browser.
 */
public final class Twins {
  /** A field has some ten thousand cells, and takes some seconds of the interpreter. */
  private static final int SHARE = 10;

  private final Scripts scripts;
  private final Memo memo;
  private final Runs runs;
  private final Library drawing;
  private final String version;

  /**
   * Prints with the given assets.
   *
   * @param scripts run {@code twin.js}
   * @param memo remembers what was printed before
   * @param assets {@code twin.js} among them
   * @param runs run the experiments
   */
  public Twins(Scripts scripts, Memo memo, ExperimentAssets assets, Runs runs) {
    this.runs = runs;
    this.scripts = scripts;
    this.memo = memo;
    String module = assets.drawing();
    this.drawing = new Library("figure", Map.of("twin.js", module), "twin.js").withShare(SHARE);
    this.version = Key.of(EngineVersion.text(), module, "2").text();
  }

  /** A request to print: an experiment, and the anchor it has in its page. */
  public record Request(String id, Experiment experiment) {}

  /**
   * The twins of several experiments, in the order asked for. Those that are not remembered are run
   * together, trial beside trial.
   *
   * @param progress is told of their trials
   * @throws CancellationException if the thread is interrupted, which it stays
   */
  public List<Twin> compute(List<Request> requests, Progress progress) {
    List<Optional<Twin>> known = requests.parallelStream().map(this::remembered).toList();
    List<Request> missing = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).isEmpty()) {
        missing.add(requests.get(i));
      }
    }
    Iterator<Twin> fresh = print(missing, progress).iterator();
    return known.stream().map(twin -> twin.orElseGet(fresh::next)).toList();
  }

  private Optional<Twin> remembered(Request request) {
    return memo.find(key(request)).map(TwinText::decode);
  }

  private Key key(Request request) {
    return Key.of("twin", version, request.id(), CacheKey.text(request.experiment()));
  }

  private List<Twin> print(List<Request> requests, Progress progress) {
    List<Experiment> experiments = requests.stream().map(Request::experiment).toList();
    if (!experiments.isEmpty()) {
      Estimate.of(experiments, Runtime.getRuntime().availableProcessors()).announce(progress);
    }
    try {
      return runs.finish(experiments, (i, run) -> print(requests.get(i), run), progress::at);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while experiments were run");
    }
  }

  private Twin print(Request request, RunProgress progress) {
    Figure figure = progress.figure();
    String json = FigureJson.of(figure);
    Iterator<String> drawn = draw(json, request.id()).iterator();
    OptionalInt diverged =
        progress.outcome() instanceof Outcome.Diverged lost
            ? OptionalInt.of(lost.step())
            : OptionalInt.empty();
    Twin twin =
        new Twin(
            drawn.next(),
            drawn.next(),
            json,
            figure.summary(),
            TwinText.tables(drawn),
            Findings.of(progress.results()),
            progress.outcome().receipt(),
            diverged);
    memo.put(key(request), TwinText.encode(twin));
    return twin;
  }

  private List<String> draw(String json, String id) {
    Answer answer = scripts.call(drawing, List.of(json, id)).join();
    if (answer instanceof Answer.Returned returned) {
      return returned.values();
    }
    throw new IllegalStateException("twin.js failed: " + ((Answer.Failed) answer).reason());
  }
}
