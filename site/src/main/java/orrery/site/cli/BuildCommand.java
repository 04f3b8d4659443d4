package orrery.site.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import orrery.site.output.BuildResult;
import orrery.site.output.Builder;
import orrery.site.problem.Problem;
import orrery.site.publish.Publisher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code orrery build}: the whole site, checked, and then published at once. */
@Command(
    name = "build",
    description = "Build the whole site. With errors, nothing is published.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private SiteOptions options;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "site/target/www",
      description = "Where the site is written (default: ${DEFAULT-VALUE}).")
  private String output;

  private final Environment environment;

  BuildCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    options.require(spec.commandLine());
    String name = SiteOptions.trimmed(output);
    Publisher publisher = new Publisher(environment.path(output), name);
    Optional<Problem> objection = publisher.objection();
    if (objection.isPresent()) {
      print(List.of(objection.get()));
      return ExitCode.USAGE;
    }
    Instant start = environment.clock().instant();
    try (Builder builder = new Builder(options.resolve(environment))) {
      BuildResult built = builder.build();
      print(built.problems());
      if (!built.isPublishable()) {
        return ExitCode.CONTENT;
      }
      publisher.publish(built.site());
      String took = Summary.of(built, start, environment.clock().instant());
      environment.console().out().println(took + ": " + name);
      return ExitCode.DONE;
    }
  }

  private void print(List<Problem> problems) {
    environment.console().err().print(ProblemText.of(problems));
  }
}
