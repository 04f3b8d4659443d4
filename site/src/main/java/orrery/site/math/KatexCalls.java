package orrery.site.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import orrery.site.script.Library;
import orrery.site.script.Library.Answer;
import orrery.site.script.Scripts;

/** Asks KaTeX for many formulas at once, and then for the widths of those that may be wide. */
final class KatexCalls {
  /** The formulas whose markup is held as KaTeX gives it. */
  private static final int AT_ONCE = 1024;

  private final Scripts scripts;
  private Library library;

  KatexCalls(Scripts scripts) {
    this.scripts = scripts;
  }

  /** What KaTeX says to a formula. */
  sealed interface Said {

    /** It was set, or takes too many statements: texts to be remembered. */
    record Remembered(List<String> entry) implements Said {}

    /** It is wrong, or failed for a reason that may not be there another time. */
    record Refused(MathResult.Wrong why) implements Said {}
  }

  /** Returns what KaTeX says to each formula. */
  List<Said> set(List<Formula> formulas) {
    List<CompletableFuture<List<Answer>>> answers = new ArrayList<>();
    for (int from = 0; from < formulas.size(); from += AT_ONCE) {
      answers.add(call(formulas.subList(from, Math.min(formulas.size(), from + AT_ONCE)), false));
    }
    List<Draft> drafts = new ArrayList<>();
    for (CompletableFuture<List<Answer>> some : answers) {
      int before = drafts.size();
      List<Answer> known = some.join();
      drafts.addAll(
          IntStream.range(0, known.size())
              .parallel()
              .mapToObj(i -> Draft.of(formulas.get(before + i), known.get(i)))
              .toList());
    }
    return measured(drafts);
  }

  private CompletableFuture<List<Answer>> call(List<Formula> formulas, boolean measure) {
    List<List<String>> calls = new ArrayList<>();
    for (Formula formula : formulas) {
      List<String> arguments = arguments(formula);
      if (measure) {
        arguments.addAll(List.of("measure", "true"));
      }
      calls.add(arguments);
    }
    return scripts.callAll(library(), calls);
  }

  /** The formula, how it is set, and pairs of names and texts: macros, and what else is needed. */
  static List<String> arguments(Formula formula) {
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

  /** Measures what may be wide: the whole, and its widest part. */
  private List<Said> measured(List<Draft> drafts) {
    List<Draft> wide = drafts.stream().filter(Draft::mayBeWide).toList();
    List<Answer> widths = call(wide.stream().map(Draft::formula).toList(), true).join();
    List<Said> said = new ArrayList<>();
    int next = 0;
    for (Draft draft : drafts) {
      said.add(draft.mayBeWide() ? draft.said(widths.get(next++)) : draft.said());
    }
    return said;
  }

  private synchronized Library library() {
    if (library == null) {
      library = Katex.library();
    }
    return library;
  }

  /**
   * A formula that was set or refused.
   *
   * @param refused why it was not set
   * @param set its markup and styles, but not its widths; empty if it was refused
   * @param bound what is not exceeded by its width
   */
  private record Draft(
      Formula formula, Optional<Said> refused, StyleClasses.Replaced set, double bound) {

    static Draft of(Formula formula, Answer answer) {
      if (answer instanceof Answer.Exhausted exhausted) {
        return refused(formula, new Said.Remembered(List.of(exhausted.reason())));
      }
      if (answer instanceof Answer.Failed failed) {
        return refused(formula, new Said.Refused(MathResult.Wrong.gaveUp(failed.reason())));
      }
      List<String> values = ((Answer.Returned) answer).values();
      if (!values.get(0).equals("html")) {
        return refused(formula, new Said.Refused(wrong(formula, values)));
      }
      String html = values.get(1);
      StyleClasses.Replaced set = StyleClasses.replaceIn(OperatorRows.in(html));
      return new Draft(formula, Optional.empty(), set, WidthBound.of(html));
    }

    private static Draft refused(Formula formula, Said why) {
      return new Draft(formula, Optional.of(why), StyleClasses.Replaced.NOTHING, 0);
    }

    private static MathResult.Wrong wrong(Formula formula, List<String> values) {
      int position = Integer.parseInt(values.get(2));
      return KatexMessage.wrong(
          values.get(1),
          values.contains("typed") ? position : formula.typed(position),
          Integer.parseInt(values.get(3)));
    }

    boolean mayBeWide() {
      return bound > MathRenderer.NARROW_EM;
    }

    Said said() {
      return refused.orElseGet(() -> said(List.of(String.valueOf(bound), String.valueOf(bound))));
    }

    Said said(Answer widths) {
      return said(
          widths instanceof Answer.Returned returned
              ? returned.values().subList(1, 3)
              : List.of("0", "0"));
    }

    private Said said(List<String> widths) {
      List<String> entry = new ArrayList<>(List.of(set.html()));
      entry.addAll(widths);
      set.declarations().forEach((name, style) -> entry.addAll(List.of(name, style)));
      return new Said.Remembered(entry);
    }
  }
}
