package orrery.site.problem;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import orrery.site.problem.Problem.Severity;

/**
 * Problems, up to a limit for each file: where everything is wrong, the first ones say why, and no
 * text can fill the memory with what is wrong with it. The last one says that there are more; it is
 * an error if one of these is.
 */
public final class ProblemList extends AbstractList<Problem> {
  /** The most problems of one file that are reported. */
  public static final int MAX_OF_FILE = 200;

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Severity> beyond = new HashMap<>();

  /** An empty list. */
  public ProblemList() {}

  @Override
  public boolean add(Problem problem) {
    String file = problem.place().file();
    boolean summary = problem.code() == Code.TOO_MANY_PROBLEMS;
    if (summary || counts.merge(file, 1, Integer::sum) > MAX_OF_FILE) {
      addSummary(file, problem.severity());
    } else {
      problems.add(problem);
    }
    return true;
  }

  /**
   * Returns whether no more problems of a file are shown: then nobody reads what one would say, and
   * nothing need be searched for it.
   */
  public static boolean isFull(List<Problem> problems, String file) {
    return problems instanceof ProblemList list && list.counts.getOrDefault(file, 0) >= MAX_OF_FILE;
  }

  private void addSummary(String file, Severity severity) {
    Severity known = beyond.get(file);
    if (known == null || (known == Severity.WARNING && severity == Severity.ERROR)) {
      problems.remove(summary(file, Severity.WARNING));
      problems.add(summary(file, severity));
      beyond.put(file, severity);
    }
  }

  private static Problem summary(String file, Severity severity) {
    return new Problem(
        Code.TOO_MANY_PROBLEMS,
        severity,
        Place.file(file),
        "this file has more than " + MAX_OF_FILE + " problems",
        "only the first of them are shown");
  }

  @Override
  public Problem get(int index) {
    return problems.get(index);
  }

  @Override
  public int size() {
    return problems.size();
  }

  @Override
  public boolean removeIf(Predicate<? super Problem> filter) {
    return problems.removeIf(filter);
  }

  /** Removes a problem, as a comment that allows it does. */
  @Override
  public Problem remove(int index) {
    return problems.remove(index);
  }
}
