package orrery.site.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import orrery.site.progress.Display;
import orrery.site.progress.ProgressTracker;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say how much is shown of work that takes long. */
final class ProgressOptions {
  @Option(names = "--quiet", description = "Show nothing of how the work goes on.")
  private boolean quiet;

  @Option(names = "--verbose", description = "Say at the end where the time went.")
  private boolean verbose;

  /**
   * Holds the options to what they must be.
   *
   * @throws ParameterException if they contradict each other
   */
  void require(CommandLine line) {
    if (quiet && verbose) {
      throw new ParameterException(line, "--quiet and --verbose contradict each other: keep one");
    }
  }

  /** Begins work that is shown as it was asked for. */
  ProgressTracker begin(Environment environment) {
    Console console = environment.console();
    PrintStream messages = quiet ? new PrintStream(OutputStream.nullOutputStream()) : console.err();
    Display display = quiet ? Display.NONE : console.display();
    return new ProgressTracker(environment.clock(), display, messages, environment.ticker());
  }

  /** Ends work, and says where the time went, if that was asked for. */
  void end(ProgressTracker tracker, Environment environment) {
    tracker.close();
    if (verbose) {
      environment.console().err().print(tracker.account());
    }
  }
}
