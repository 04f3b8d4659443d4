package orrery.site.progress;

import java.time.Duration;
import java.util.function.Supplier;

/** A place where progress is shown. */
public interface Display {
  /** No place. */
  Display NONE = (since, text) -> {};

  /**
   * Shows where work is, or not yet.
   *
   * @param since how long the work has been going on
   * @param text one line, without its end
   */
  void show(Duration since, Supplier<String> text);

  /** Leaves the place as it was, where that is possible. */
  default void clear() {}
}
