package orrery.site.math;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import orrery.site.math.KatexCalls.Said;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.progress.Phase;
import orrery.site.progress.Progress;
import orrery.site.script.Asked;
import orrery.site.script.Scripts;

/**
 * Sets formulas. What was set once is remembered on disk; whole batches are set on all threads.
 *
 * <pre>{@code
 * List<MathResult> results = renderer.render(List.of(new Formula("x^2", false, Map.of())));
 * }</pre>
 */
public final class MathRenderer {
  /** The longest formula, in UTF-16 units: beyond it KaTeX takes seconds. */
  public static final int MAX_TEX_LENGTH = 5_000;

  /** The most cells of the tables in a formula, for the same reason. */
  static final int MAX_CELLS = 1_000;

  /** The deepest nesting of braces and environments. */
  static final int MAX_NESTING = 100;

  /**
   * The version in cache keys: raise it when the calls of KaTeX change in any other way than by its
   * version.
   */
  private static final String VERSION = "katex-" + Katex.VERSION + "-9";

  private final Scripts scripts;
  private final KatexCalls katex;
  private final Memo memo;
  private final Asked<Formula, MathResult> asked = new Asked<>();

  /**
   * A renderer.
   *
   * @param scripts run KaTeX
   * @param memo remembers its results
   */
  public MathRenderer(Scripts scripts, Memo memo) {
    this.scripts = scripts;
    this.katex = new KatexCalls(scripts);
    this.memo = memo;
  }

  /** Forgets what was asked so far: it is on disk. */
  public void forget() {
    asked.forget();
  }

  /** Sets formulas, all at once; the results are in the order of the formulas. */
  public List<MathResult> render(List<Formula> formulas) {
    return render(formulas, Progress.SILENT);
  }

  /**
   * The same.
   *
   * @param progress is told of those that are not remembered
   */
  public List<MathResult> render(List<Formula> formulas, Progress progress) {
    return asked.all(formulas, some -> results(some, progress));
  }

  /** Returns what is remembered or refused, and has the rest set. */
  private List<MathResult> results(List<Formula> formulas, Progress progress) {
    List<Optional<MathResult>> found = formulas.parallelStream().map(this::found).toList();
    List<Formula> missing = new ArrayList<>();
    for (int i = 0; i < formulas.size(); i++) {
      if (found.get(i).isEmpty()) {
        missing.add(formulas.get(i));
      }
    }
    if (!missing.isEmpty()) {
      progress.begin(Phase.FORMULAS, missing.size());
    }
    List<Said> said = scripts.settled(() -> katex.set(missing, progress));
    Iterator<MathResult> set =
        IntStream.range(0, missing.size())
            .parallel()
            .mapToObj(i -> result(missing.get(i), said.get(i)))
            .toList()
            .iterator();
    return found.stream().map(one -> one.orElseGet(set::next)).toList();
  }

  private Optional<MathResult> found(Formula formula) {
    MathResult refused = refusal(formula.tex());
    return refused != null
        ? Optional.of(refused)
        : memo.find(key(formula)).map(MathRenderer::remembered);
  }

  private static Key key(Formula formula) {
    List<String> asked = new ArrayList<>(List.of("math", VERSION));
    asked.addAll(KatexCalls.arguments(formula));
    return Key.of(asked.toArray(String[]::new));
  }

  private MathResult result(Formula formula, Said said) {
    if (said instanceof Said.Remembered remembered) {
      memo.put(key(formula), remembered.entry());
      return remembered(remembered.entry());
    }
    return ((Said.Refused) said).why();
  }

  private static MathResult refusal(String tex) {
    if (tex.isBlank()) {
      return new MathResult.Wrong("the formula is empty", 0, 1, "");
    }
    if (tex.length() > MAX_TEX_LENGTH) {
      String message =
          "the formula has " + tex.length() + " characters; at most " + MAX_TEX_LENGTH + " are set";
      return new MathResult.Wrong(message, 0, 1, "break it into several");
    }
    int cells = TexCells.count(tex);
    if (cells > MAX_CELLS) {
      String message = "the formula has " + cells + " cells; at most " + MAX_CELLS + " are set";
      return new MathResult.Wrong(message, 0, 1, "break it into several");
    }
    int deep = Nesting.firstDeeperThan(MAX_NESTING, tex);
    return deep < 0
        ? null
        : new MathResult.Wrong("the formula is nested deeper than " + MAX_NESTING, deep, 1, "");
  }

  /** Returns a formula that was set, with the styles it needs, or the reason why KaTeX gave up. */
  private static MathResult remembered(List<String> entry) {
    if (entry.size() == 1) {
      return MathResult.Wrong.gaveUp(entry.get(0));
    }
    Map<String, String> styles = new LinkedHashMap<>();
    for (int i = 3; i < entry.size(); i += 2) {
      styles.put(entry.get(i), entry.get(i + 1));
    }
    return new MathResult.Html(
        entry.get(0), Double.parseDouble(entry.get(1)), Double.parseDouble(entry.get(2)), styles);
  }
}
