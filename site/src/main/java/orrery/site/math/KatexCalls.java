package orrery.site.math;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import orrery.site.progress.Progress;
import orrery.site.script.Library;
import orrery.site.script.Library.Answer;
import orrery.site.script.Scripts;

/** Asks KaTeX for many formulas at once. */
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
  List<Said> set(List<Formula> formulas, Progress progress) {
    List<CompletableFuture<List<Answer>>> answers = new ArrayList<>();
    for (int from = 0; from < formulas.size(); from += AT_ONCE) {
      List<Formula> some = formulas.subList(from, Math.min(formulas.size(), from + AT_ONCE));
      answers.add(scripts.callAll(library(), some.stream().map(KatexCalls::arguments).toList()));
    }
    List<Said> said = new ArrayList<>();
    for (CompletableFuture<List<Answer>> some : answers) {
      int before = said.size();
      List<Answer> known = some.join();
      progress.did(known.size());
      said.addAll(
          IntStream.range(0, known.size())
              .parallel()
              .mapToObj(i -> said(formulas.get(before + i), known.get(i)))
              .toList());
    }
    return said;
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

  private static Said said(Formula formula, Answer answer) {
    if (answer instanceof Answer.Exhausted exhausted) {
      return new Said.Remembered(List.of(exhausted.reason()));
    }
    if (answer instanceof Answer.Failed failed) {
      return new Said.Refused(MathResult.Wrong.gaveUp(failed.reason()));
    }
    List<String> values = ((Answer.Returned) answer).values();
    return values.get(0).equals("html")
        ? new Said.Remembered(entry(values))
        : new Said.Refused(wrong(formula, values));
  }

  /** The small markup without inline styles, its widths, and the names and texts of its styles. */
  private static List<String> entry(List<String> values) {
    StyleClasses.Replaced set =
        StyleClasses.replaceIn(SmallBoxes.in(OperatorRows.in(values.get(1))));
    List<String> entry = new ArrayList<>(List.of(set.html(), values.get(2), values.get(3)));
    set.declarations().forEach((name, style) -> entry.addAll(List.of(name, style)));
    return entry;
  }

  private static MathResult.Wrong wrong(Formula formula, List<String> values) {
    int position = Integer.parseInt(values.get(2));
    return KatexMessage.wrong(
        values.get(1),
        values.contains("typed") ? position : formula.typed(position),
        Integer.parseInt(values.get(3)));
  }

  private synchronized Library library() {
    if (library == null) {
      library = Katex.library();
    }
    return library;
  }
}
