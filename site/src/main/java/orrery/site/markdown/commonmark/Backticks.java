package orrery.site.markdown.commonmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The runs of backticks in one text, by their length: found once, however many there are. */
public final class Backticks {
  private static final char TICK = '`';

  private final Map<Integer, List<Integer>> starts = new HashMap<>();
  private final Map<Integer, Integer> passed = new HashMap<>();

  Backticks(String text) {
    int at = text.indexOf(TICK);
    while (at >= 0) {
      int end = end(text, at);
      starts.computeIfAbsent(end - at, length -> new ArrayList<>()).add(at);
      at = text.indexOf(TICK, end);
    }
  }

  /** Returns the end of a run. */
  public static int end(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == TICK) {
      at++;
    }
    return at;
  }

  /** The next run of this length, or -1. It must not be asked for earlier ones later. */
  int next(int length, int from) {
    List<Integer> runs = starts.getOrDefault(length, List.of());
    int index = passed.getOrDefault(length, 0);
    while (index < runs.size() && runs.get(index) < from) {
      index++;
    }
    passed.put(length, index);
    return index < runs.size() ? runs.get(index) : -1;
  }
}
