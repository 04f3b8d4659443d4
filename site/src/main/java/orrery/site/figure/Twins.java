package orrery.site.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import orrery.engine.device.CpuDevice;
import orrery.engine.figure.Figure;
import orrery.engine.figure.FigureJson;
import orrery.engine.run.Outcome;
import orrery.engine.run.Run;
import orrery.engine.study.Experiment;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.script.Library;
import orrery.site.script.Library.Answer;
import orrery.site.script.Scripts;

/**
 * Runs experiments on the JVM and prints their figures with {@code figure.js}, the module that
 * draws them in the browser.
 */
public final class Twins {
  private static final String ENTRY =
      """
      import { draw } from './figure.js';
      export function call(json, id) {
        const figure = JSON.parse(json);
        return ['wide', 'narrow'].map((variant) => draw(figure, { variant, id }));
      }
      """;

  private final Scripts scripts;
  private final Memo memo;
  private final Library drawing;
  private final String version;

  /**
   * Prints with the given assets.
   *
   * @param scripts where {@code figure.js} runs
   * @param memo what was printed before
   * @param assets {@code figure.js} and what it imports
   */
  public Twins(Scripts scripts, Memo memo, DemoAssets assets) {
    this.scripts = scripts;
    this.memo = memo;
    SortedMap<String, String> modules = assets.modules("figure.js");
    modules.put("twin.js", ENTRY);
    this.drawing = new Library("figure", modules, "twin.js");
    this.version = Key.of(EngineVersion.text(), String.join("\0", modules.values()), "1").text();
  }

  /** What is to be printed: an experiment, and the anchor it has in its page. */
  public record Request(String id, Experiment experiment) {}

  /** The twins of several experiments, which are run side by side; in the order asked for. */
  public List<Twin> of(List<Request> requests) {
    return requests.parallelStream().map(this::of).toList();
  }

  /** The twin of one experiment. */
  public Twin of(Request request) {
    Key key = Key.of("twin", version, request.id(), Question.text(request.experiment()));
    Optional<Twin> known = memo.find(key).map(TwinText::decode);
    if (known.isPresent()) {
      return known.get();
    }
    Twin fresh = print(request);
    memo.put(key, TwinText.encode(fresh));
    return fresh;
  }

  private Twin print(Request request) {
    Run run = new Run(request.experiment(), new CpuDevice());
    Outcome outcome = run.finish();
    Figure figure = run.figure();
    List<String> svg = draw(FigureJson.of(figure), request.id());
    OptionalInt diverged =
        outcome instanceof Outcome.Diverged lost
            ? OptionalInt.of(lost.step())
            : OptionalInt.empty();
    return new Twin(
        svg.get(0),
        svg.get(1),
        figure.summary(),
        DataTables.of(figure),
        request.experiment().study().findings(run.results()),
        outcome.receipt(),
        diverged);
  }

  private List<String> draw(String json, String id) {
    Answer answer = scripts.call(drawing, List.of(json, id)).join();
    if (answer instanceof Answer.Returned returned) {
      return returned.values();
    }
    throw new IllegalStateException("figure.js failed: " + ((Answer.Failed) answer).reason());
  }
}
