package orrery.site.problem;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Keeps a fault of the program with one article, picture or page from ending the whole build: the
 * fault becomes a problem at that place, and all else is still looked at.
 *
 * <pre>{@code
 * Optional<RenderedArticle> rendered =
 *     Guard.call(article.source().whole(), problems, () -> render(article));
 * }</pre>
 */
public final class Guard {
  private static final String HINT =
      "this is a fault of Orrery: please report this line."
          + " Until it is mended, write what stands here in another way";

  private Guard() {}

  /**
   * Returns the result of some work; empty where it failed, which is then a problem. Work that is
   * cancelled has not failed.
   *
   * @param place what the work is about
   */
  public static <T> Optional<T> call(Place place, List<Problem> problems, Supplier<T> work) {
    try {
      return Optional.ofNullable(work.get());
    } catch (CancellationException cancelled) {
      throw cancelled;
    } catch (FaultAt known) {
      problems.add(problem(known.place(), known));
      return Optional.empty();
    } catch (RuntimeException | Error fault) {
      problems.add(problem(place, fault));
      return Optional.empty();
    }
  }

  /**
   * Does some work inside of that which is guarded: where it fails, all of that has failed, but at
   * this place. The innermost place counts. Errors of the machine, such as a stack that is too
   * small, are of the whole.
   */
  public static void at(Supplier<Place> place, Runnable work) {
    try {
      work.run();
    } catch (CancellationException | FaultAt known) {
      throw known;
    } catch (RuntimeException fault) {
      throw new FaultAt(place.get(), fault);
    }
  }

  /** Does some work; where it fails, that is a problem. */
  public static void run(Place place, List<Problem> problems, Runnable work) {
    call(
        place,
        problems,
        () -> {
          work.run();
          return true;
        });
  }

  /** A fault as a problem. What a message of it says may be private, so only its kind is shown. */
  public static Problem problem(Place place, Throwable fault) {
    Throwable first = Trace.first(fault);
    if (first instanceof OutOfMemoryError) {
      return Problem.error(
          Code.OUT_OF_MEMORY,
          place,
          "this needs more memory than the program has",
          "make it smaller, or give Java more: JAVA_TOOL_OPTIONS=-Xmx4g");
    }
    if (first instanceof StackOverflowError) {
      return Problem.error(
          Code.FAULT,
          place,
          "this is nested deeper than the program can follow",
          "make it flatter");
    }
    return Problem.error(Code.FAULT, place, "Orrery failed here: " + Trace.of(fault), HINT);
  }
}
