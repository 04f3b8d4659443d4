package orrery.site.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import orrery.site.output.Builder;
import orrery.site.output.Built;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code orrery check}: everything that a build looks at, and nothing published. */
@Command(
    name = "check",
    description = "Check everything that a build checks; publish nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private SiteOptions options;

  private final Surroundings surroundings;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    options.require(spec.commandLine());
    Instant start = surroundings.clock().instant();
    try (Builder builder = new Builder(options.in(surroundings))) {
      Built built = builder.build();
      surroundings.console().err().print(ProblemText.of(built.problems()));
      if (!built.isGood()) {
        return ExitCode.CONTENT;
      }
      String took = Summary.of(built, start, surroundings.clock().instant());
      surroundings.console().out().println(took + ": checked");
      return ExitCode.DONE;
    }
  }
}
