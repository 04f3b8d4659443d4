package orrery.site.progress;

import java.util.function.Supplier;
import orrery.site.memo.Memo;

/**
 * Somebody who is told how work goes on. All of this may be called on any thread.
 *
 * <pre>{@code
 * progress.begin(Phase.PAGES, pages.size());
 * pages.parallelStream().forEach(page -> { print(page); progress.did(1); });
 * }</pre>
 */
public interface Progress {
  /** Nobody. */
  Progress SILENT = new Progress() {};

  /**
   * Begins a phase; the one before is over, or goes on when it is begun again.
   *
   * @param total the number of things to do; 0 where there is nothing to count
   */
  default void begin(Phase phase, int total) {}

  /** Notes that more things are done. */
  default void did(int more) {}

  /**
   * Notes how far the phase has come, where its things differ in size.
   *
   * @param done the number of things that are done
   * @param share the share of the work that is done, from 0 to 1
   */
  default void at(int done, double share) {}

  /** Says something that is worth knowing before the work is done. */
  default void say(String line) {}

  /** Counts what is remembered, and what is made anew, from here on. */
  default void counting(Supplier<Memo.Tally> tally) {}
}
