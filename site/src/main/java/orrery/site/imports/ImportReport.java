package orrery.site.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** The report to the author about an imported document. */
final class ImportReport {
  private record Entry(int line, String text) {}

  private final List<Entry> entries = new ArrayList<>();

  /** Something was changed. */
  void changed(int line, String what) {
    entries.add(new Entry(line, "changed: " + what));
  }

  /** Reports that something stays as it was, because its meaning is unknown. */
  void unknown(int line, String what) {
    entries.add(new Entry(line, "not understood: " + what));
  }

  /** Something is left for the author to do. */
  void left(int line, String what) {
    entries.add(new Entry(line, "to do: " + what));
  }

  /** The report by lines, each thing said once. */
  List<String> lines() {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Comparator.comparingInt(Entry::line));
    LinkedHashSet<String> lines = new LinkedHashSet<>();
    sorted.forEach(entry -> lines.add("line " + entry.line() + ": " + entry.text()));
    return List.copyOf(lines);
  }
}
