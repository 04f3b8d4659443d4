package orrery.site.problem;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Problems, up to a limit for each file: where everything is wrong, the first ones say why, and no
 * text can fill the memory with what is wrong with it.
 */
public final class ProblemList extends AbstractList<Problem> {
  private static final int MAX_OF_FILE = 200;

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** An empty list. */
  public ProblemList() {}

  @Override
  public boolean add(Problem problem) {
    String file = problem.place().file();
    int count = counts.merge(file, 1, Integer::sum);
    if (count <= MAX_OF_FILE) {
      problems.add(problem);
    } else if (count == MAX_OF_FILE + 1 && problem.code() == Code.TOO_MANY_PROBLEMS) {
      problems.add(problem);
    } else if (count == MAX_OF_FILE + 1) {
      String message = "this file has more than " + MAX_OF_FILE + " problems";
      problems.add(
          Problem.error(
              Code.TOO_MANY_PROBLEMS,
              Place.file(file),
              message,
              "only the first of them are shown"));
    }
    return true;
  }

  @Override
  public Problem get(int index) {
    return problems.get(index);
  }

  @Override
  public int size() {
    return problems.size();
  }

  /** Removes a problem, as a comment that allows it does. */
  @Override
  public Problem remove(int index) {
    return problems.remove(index);
  }
}
