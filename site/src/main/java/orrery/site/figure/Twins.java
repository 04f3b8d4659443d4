package orrery.site.figure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import orrery.engine.figure.Figure;
import orrery.engine.figure.FigureJson;
import orrery.engine.run.Outcome;
import orrery.engine.run.RunProgress;
import orrery.engine.study.Experiment;
import orrery.engine.threads.ParallelRuns;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.script.Library;
import orrery.site.script.Library.Answer;
import orrery.site.script.Scripts;

/**
 * Runs experiments on the JVM and prints their figures with {@code figure.js}, the module that
 * draws them in the browser, and their numbers with {@code table.js}.
 */
public final class Twins {
  private static final String ENTRY =
      """
      import { draw } from './figure.js';
      import { tables } from './table.js';
      export function call(json, id) {
        const figure = JSON.parse(json);
        const texts = tables(figure).map(({ caption, columns, rows }) =>
            [caption, columns.length, columns, rows.length, rows]);
        return [...['wide', 'narrow'].map((variant) => draw(figure, { variant, id })),
            texts.length, texts].flat(4).map(String);
      }
      """;

  private final Scripts scripts;
  private final Memo memo;
  private final ParallelRuns runs;
  private final Library drawing;
  private final String version;

  /**
   * Prints with the given assets.
   *
   * @param scripts where {@code figure.js} runs
   * @param memo what was printed before
   * @param assets {@code figure.js} and what it imports
   * @param runs what runs the experiments
   */
  public Twins(Scripts scripts, Memo memo, DemoAssets assets, ParallelRuns runs) {
    this.runs = runs;
    this.scripts = scripts;
    this.memo = memo;
    SortedMap<String, String> modules = assets.modules("figure.js");
    modules.putAll(assets.modules("table.js"));
    modules.put("twin.js", ENTRY);
    this.drawing = new Library("figure", modules, "twin.js");
    this.version = Key.of(EngineVersion.text(), String.join("\0", modules.values()), "2").text();
  }

  /** What is to be printed: an experiment, and the anchor it has in its page. */
  public record Request(String id, Experiment experiment) {}

  /**
   * The twins of several experiments, in the order asked for. Those that are not remembered are run
   * together, trial beside trial.
   *
   * @throws CancellationException if the thread is interrupted, which it stays
   */
  public List<Twin> of(List<Request> requests) {
    List<Optional<Twin>> known = requests.parallelStream().map(this::remembered).toList();
    List<Request> missing = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      if (known.get(i).isEmpty()) {
        missing.add(requests.get(i));
      }
    }
    Iterator<Twin> fresh = print(missing).iterator();
    return known.stream().map(twin -> twin.orElseGet(fresh::next)).toList();
  }

  private Optional<Twin> remembered(Request request) {
    return memo.find(key(request)).map(TwinText::decode);
  }

  private Key key(Request request) {
    return Key.of("twin", version, request.id(), Question.text(request.experiment()));
  }

  private List<Twin> print(List<Request> requests) {
    List<Experiment> experiments = requests.stream().map(Request::experiment).toList();
    try {
      return runs.finish(experiments, (i, progress) -> print(requests.get(i), progress));
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
    throw new IllegalStateException("figure.js failed: " + ((Answer.Failed) answer).reason());
  }
}
