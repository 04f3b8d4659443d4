package orrery.site.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The open fences while the lines of a text are read, and whether they hold code. */
final class OpenFences {
  private static final Pattern FENCE =
      Pattern.compile(" {0,3}(`{3,}|~{3,})[ \\t]*((?:\\{([A-Za-z][\\w:-]*))?[^`]*)");

  private final List<String> literal;
  private final Deque<Open> open = new ArrayDeque<>();

  OpenFences(List<String> literal) {
    this.literal = literal;
  }

  private record Open(String marks, boolean code) {
    boolean isEndedBy(String other) {
      return other.charAt(0) == marks.charAt(0) && other.length() >= marks.length();
    }
  }

  /** Returns whether what comes next is code. */
  boolean inLiteral() {
    return !open.isEmpty() && open.peek().code();
  }

  void read(String line) {
    Matcher fence = FENCE.matcher(line);
    if (!fence.matches()) {
      return;
    }
    boolean bare = fence.group(2).isBlank();
    if (bare && !open.isEmpty() && open.peek().isEndedBy(fence.group(1))) {
      open.pop();
    } else if (!inLiteral()) {
      String name = fence.group(3);
      open.push(new Open(fence.group(1), name == null || literal.contains(name)));
    }
  }
}
