package orrery.site.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import orrery.site.output.BuildOptions;
import orrery.site.output.BuildResult;
import orrery.site.output.Builder;
import orrery.site.problem.Problem;
import orrery.site.progress.Phase;
import orrery.site.progress.ProgressTracker;
import orrery.site.publish.Publication;
import orrery.site.publish.Publisher;
import orrery.site.script.NodeProgram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code orrery build}: the whole site, checked, and then published at once. */
@Command(
    name = "build",
    description = "Build the whole site. With errors, nothing is published.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  private static final int MAX_NAMES = 5;

  @Spec private CommandSpec spec;

  @Mixin private SiteOptions options;

  @Mixin private OutputOptions output;

  @Mixin private ProgressOptions progress;

  private final Environment environment;

  BuildCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    options.require(line, environment, output.named(line, environment));
    progress.require(line);
    Optional<NodeProgram> node = options.node(line, environment);
    BuildOptions asked = options.resolve(environment);
    try (Publisher publisher = output.publisher(spec.commandLine(), environment)) {
      Optional<Problem> objection =
          publisher
              .overlap(asked.content(), asked.contentName())
              .or(() -> publisher.overlap(asked.theme().folder(), asked.theme().name()))
              .or(publisher::open);
      if (objection.isPresent()) {
        print(List.of(objection.get()));
        return ExitCode.USAGE;
      }
      try (ProgressTracker tracker = progress.begin(environment)) {
        int exit = build(asked, node, publisher, tracker);
        progress.end(tracker, environment);
        return exit;
      }
    }
  }

  private int build(
      BuildOptions asked,
      Optional<NodeProgram> node,
      Publisher publisher,
      ProgressTracker tracker) {
    Instant start = environment.clock().instant();
    try (Builder builder = new Builder(asked, node)) {
      BuildResult built = builder.build(tracker);
      print(built.problems());
      if (!built.isPublishable()) {
        return ExitCode.CONTENT;
      }
      tracker.begin(Phase.PUBLISHING, 0);
      Publication publication = publisher.publish(built.site(), asked.cache());
      print(publication.problems());
      if (!publication.isPublished()) {
        return ExitCode.USAGE;
      }
      printKept(publication.kept());
      String took = Summary.of(built, start, environment.clock().instant());
      environment.console().out().println(took + ": " + output.name());
      return ExitCode.DONE;
    }
  }

  private void printKept(List<String> kept) {
    if (!kept.isEmpty()) {
      String some = String.join(", ", kept.subList(0, Math.min(MAX_NAMES, kept.size())));
      String more = kept.size() > MAX_NAMES ? " and " + (kept.size() - MAX_NAMES) + " more" : "";
      environment.console().err().println("kept, since no build wrote it: " + some + more);
    }
  }

  private void print(List<Problem> problems) {
    environment.console().err().print(ProblemText.of(problems));
  }
}
