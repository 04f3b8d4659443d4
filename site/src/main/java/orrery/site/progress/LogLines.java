package orrery.site.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** A log, such as that of a CI: a line every ten seconds, and none for what is over by then. */
public final class LogLines implements Display {
  private static final Duration APART = Duration.ofSeconds(10);

  private final PrintStream log;
  private Duration next = APART;

  /** Lines in a log. */
  public LogLines(PrintStream log) {
    this.log = log;
  }

  @Override
  public void show(Duration since, Supplier<String> text) {
    if (since.compareTo(next) >= 0) {
      log.println(text.get());
      next = APART.multipliedBy(since.dividedBy(APART) + 1);
    }
  }
}
