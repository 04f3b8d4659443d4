package orrery.site.markdown;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a parser that recurses where the usual stack would end too soon, and that cannot be stopped:
 * what takes longer than its deadline is left behind, on a thread that does not keep the program.
 */
final class LargeStack {
  /** Address space, of which only what is used becomes memory. */
  private static final long STACK_BYTES = 256L << 20;

  private LargeStack() {}

  /** Returns the result of some work; empty if it takes too long. */
  static <T> Optional<T> call(Duration deadline, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "markdown", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(task.get(deadline.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }
}
