package orrery.site.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;

/** The warnings of a site by their files, so that those of an article are found at once. */
final class Warnings {
  private final TreeMap<String, List<Problem>> byFile = new TreeMap<>();

  /** Adds the warnings among some problems. */
  void add(List<Problem> problems) {
    for (Problem problem : problems) {
      if (problem.severity() == Severity.WARNING) {
        byFile.computeIfAbsent(problem.place().file(), any -> new ArrayList<>()).add(problem);
      }
    }
  }

  /** Returns the warnings of an article's file, and of all files in its folder. */
  List<Problem> of(String file) {
    List<Problem> warnings = new ArrayList<>();
    if (file.endsWith("/index.md")) {
      String folder = file.substring(0, file.lastIndexOf('/') + 1);
      byFile.subMap(folder, folder + Character.MAX_VALUE).values().forEach(warnings::addAll);
    } else {
      warnings.addAll(byFile.getOrDefault(file, List.of()));
    }
    return warnings;
  }
}
