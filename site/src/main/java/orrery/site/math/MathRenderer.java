package orrery.site.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.script.Library;
import orrery.site.script.Library.Answer;
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

  /**
   * The width, in em of the formula, up to which no formula is measured: a bound is enough for whom
   * asks whether it fits.
   */
  public static final double NARROW_EM = 18;

  /** The deepest nesting of braces and environments. */
  static final int MAX_NESTING = 100;

  /**
   * The version in cache keys: raise it when the calls of KaTeX change in any other way than by its
   * version.
   */
  private static final String VERSION = "katex-" + Katex.VERSION + "-6";

  private final Scripts scripts;
  private final Memo memo;
  private final StyleClasses styles;
  private final Map<Formula, CompletableFuture<MathResult>> known = new ConcurrentHashMap<>();
  private Library library;

  /**
   * A renderer.
   *
   * @param scripts run KaTeX
   * @param memo remembers its results
   * @param styles receives the declarations that were inline styles
   */
  public MathRenderer(Scripts scripts, Memo memo, StyleClasses styles) {
    this.scripts = scripts;
    this.memo = memo;
    this.styles = styles;
  }

  /** Sets formulas, all at once; the results are in the order of the formulas. */
  public List<MathResult> render(List<Formula> formulas) {
    List<CompletableFuture<MathResult>> pending =
        formulas.parallelStream()
            .map(formula -> known.computeIfAbsent(formula, this::start))
            .toList();
    return pending.stream().map(CompletableFuture::join).toList();
  }

  private CompletableFuture<MathResult> start(Formula formula) {
    MathResult refused = refusal(formula.tex());
    if (refused != null) {
      return CompletableFuture.completedFuture(refused);
    }
    List<String> arguments = arguments(formula);
    List<String> asked = new ArrayList<>(List.of("math", VERSION));
    asked.addAll(arguments);
    Key key = Key.of(asked.toArray(String[]::new));
    return memo.find(key)
        .map(entry -> CompletableFuture.completedFuture(remembered(entry)))
        .orElseGet(() -> set(formula, arguments, key));
  }

  /** The formula, how it is set, and pairs of names and texts: macros, and what else is needed. */
  private static List<String> arguments(Formula formula) {
    List<String> arguments = new ArrayList<>();
    arguments.add(formula.edited());
    arguments.add(String.valueOf(formula.display()));
    formula.macros().forEach((name, text) -> arguments.addAll(List.of(name, text)));
    if (!formula.edits().isEmpty()) {
      arguments.addAll(List.of("typed", formula.tex()));
    }
    for (Edit edit : formula.edits()) {
      if (!edit.trusted().isEmpty()) {
        arguments.addAll(List.of("trusted", edit.trusted()));
      }
    }
    return arguments;
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

  private CompletableFuture<MathResult> set(Formula formula, List<String> arguments, Key key) {
    return scripts
        .call(library(), arguments)
        .thenCompose(
            answer -> {
              if (answer instanceof Answer.Failed failed) {
                return CompletableFuture.completedFuture(failed(failed, key));
              }
              List<String> values = ((Answer.Returned) answer).values();
              if (!values.get(0).equals("html")) {
                return CompletableFuture.completedFuture(wrong(formula, values));
              }
              String html = values.get(1);
              return widths(arguments, html).thenApply(widths -> finished(html, widths, key));
            });
  }

  /**
   * Returns the widths of the whole and of its widest part; KaTeX measures only what may be wide.
   */
  private CompletableFuture<List<String>> widths(List<String> arguments, String html) {
    double bound = WidthBound.of(html);
    if (bound <= NARROW_EM) {
      String text = String.valueOf(bound);
      return CompletableFuture.completedFuture(List.of(text, text));
    }
    List<String> measure = new ArrayList<>(arguments);
    measure.addAll(List.of("measure", "true"));
    return scripts
        .call(library(), measure)
        .thenApply(
            answer ->
                answer instanceof Answer.Returned returned
                    ? returned.values().subList(1, 3)
                    : List.of("0", "0"));
  }

  private MathResult finished(String html, List<String> widths, Key key) {
    StyleClasses.Replaced replaced = StyleClasses.replaceIn(OperatorRows.in(html));
    List<String> entry = new ArrayList<>(List.of(replaced.html()));
    entry.addAll(widths);
    replaced.declarations().forEach((name, style) -> entry.addAll(List.of(name, style)));
    memo.put(key, entry);
    return remembered(entry);
  }

  private MathResult failed(Answer.Failed failed, Key key) {
    if (failed instanceof Answer.Exhausted) {
      memo.put(key, List.of(failed.reason()));
    }
    return gaveUp(failed.reason());
  }

  private static MathResult wrong(Formula formula, List<String> values) {
    int position = Integer.parseInt(values.get(2));
    return KatexMessage.wrong(
        values.get(1),
        values.contains("typed") ? position : formula.typed(position),
        Integer.parseInt(values.get(3)));
  }

  /** Returns a formula that was set, with the styles it needs, or the reason why KaTeX gave up. */
  private MathResult remembered(List<String> entry) {
    if (entry.size() == 1) {
      return gaveUp(entry.get(0));
    }
    for (int i = 3; i < entry.size(); i += 2) {
      styles.add(entry.get(i), entry.get(i + 1));
    }
    return new MathResult.Html(
        entry.get(0), Double.parseDouble(entry.get(1)), Double.parseDouble(entry.get(2)));
  }

  private static MathResult gaveUp(String reason) {
    return new MathResult.Wrong("KaTeX gave up: " + reason, 0, 1, "break it into several");
  }

  private synchronized Library library() {
    if (library == null) {
      library = Katex.library();
    }
    return library;
  }
}
