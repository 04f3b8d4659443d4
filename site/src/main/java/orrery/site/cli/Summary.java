package orrery.site.cli;

import java.time.Duration;
import java.time.Instant;
import orrery.engine.math.Decimal;
import orrery.site.output.BuildResult;

/** One line on a build that succeeded. */
final class Summary {
  private Summary() {}

  /** Returns the line, such as {@code 2 articles, 3 live figures in 1.2 s}. */
  static String of(BuildResult built, Instant start, Instant end) {
    double seconds = Duration.between(start, end).toMillis() / 1e3;
    return count(built.articles(), "article")
        + ", "
        + count(built.experiments(), "live figure")
        + " in "
        + Decimal.text(seconds, 2)
        + " s";
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
