package orrery.site.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The way that an exception came, without its message, in one line. */
final class Trace {
  private static final int MAX_FRAMES = 4;
  private static final String OURS = "orrery.";

  private Trace() {}

  /** Returns the kind of the innermost cause, and the methods of this program that it passed. */
  static String of(Throwable fault) {
    Throwable cause = first(fault);
    String frames =
        Arrays.stream(cause.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .limit(MAX_FRAMES)
            .map(Trace::name)
            .collect(Collectors.joining(" < "));
    return cause.getClass().getSimpleName() + (frames.isEmpty() ? "" : " in " + frames);
  }

  /** Returns the innermost cause, which may be the fault itself. */
  static Throwable first(Throwable fault) {
    Throwable cause = fault;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String name(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.substring(type.lastIndexOf('.') + 1)
        + "."
        + frame.getMethodName()
        + ":"
        + frame.getLineNumber();
  }
}
