package orrery.site.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import orrery.engine.bench.Workload;
import orrery.site.bench.Timing;

/**
 * Median and best of each workload in columns, first the rates and then the ratios.
 *
 * <pre>{@code
 *                 A, steps/s        B, steps/s  product, GFLOP/s
 *            median     best   median     best   median     best
 * jvm cpu      1065     1081     1163     1179      8.2      8.3
 * }</pre>
 */
final class BenchTable {
  private static final String ABSENT = "-";

  private final List<String> names = new ArrayList<>();
  private final List<List<String>> rates = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final List<List<String>> ratios = new ArrayList<>();

  /** Adds what a candidate reached. */
  void rates(String name, Function<Workload, Optional<Timing>> of) {
    names.add(name);
    rates.add(cells(of, workload -> workload == Workload.PRODUCT ? "%.1f" : "%.0f"));
  }

  /** Adds how two candidates compare. */
  void ratios(String title, Function<Workload, Optional<Timing>> of) {
    titles.add(title);
    ratios.add(cells(of, workload -> "%.2f"));
  }

  private static List<String> cells(
      Function<Workload, Optional<Timing>> of, Function<Workload, String> format) {
    List<String> cells = new ArrayList<>();
    for (Workload workload : Workload.values()) {
      Optional<Timing> timing = of.apply(workload);
      String digits = format.apply(workload);
      cells.add(timing.map(t -> String.format(Locale.ROOT, digits, t.median())).orElse(ABSENT));
      cells.add(timing.map(t -> String.format(Locale.ROOT, digits, t.best())).orElse(ABSENT));
    }
    return cells;
  }

  /** All of it; the ratios only where there are any. */
  String text() {
    int width = 0;
    for (List<String> labels : List.of(names, titles)) {
      for (String label : labels) {
        width = Math.max(width, label.length());
      }
    }
    StringBuilder text = new StringBuilder();
    part(text, width, names, rates, workload -> workload.title() + ", " + workload.unit());
    if (!titles.isEmpty()) {
      text.append('\n');
      part(text, width, titles, ratios, Workload::title);
    }
    return text.toString();
  }

  private static void part(
      StringBuilder text,
      int width,
      List<String> labels,
      List<List<String>> rows,
      Function<Workload, String> head) {
    text.append(" ".repeat(width));
    for (Workload workload : Workload.values()) {
      text.append(String.format(Locale.ROOT, "%18s", head.apply(workload)));
    }
    text.append('\n').append(" ".repeat(width));
    text.append(String.format(Locale.ROOT, "%9s%9s", "median", "best").repeat(3)).append('\n');
    for (int i = 0; i < labels.size(); i++) {
      text.append(labels.get(i)).append(" ".repeat(width - labels.get(i).length()));
      for (String cell : rows.get(i)) {
        text.append(String.format(Locale.ROOT, "%9s", cell));
      }
      text.append('\n');
    }
  }
}
