package orrery.site.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import orrery.site.output.BuildOptions;
import orrery.site.output.BuildResult;
import orrery.site.output.Builder;
import orrery.site.output.Preview;
import orrery.site.output.SiteOutput;
import orrery.site.problem.Guard;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.progress.ProgressTracker;
import orrery.site.script.NodeProgram;
import orrery.site.serve.FolderWatch;
import orrery.site.serve.Server;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code orrery serve}: the site on this machine, built again at every save. */
@Command(
    name = "serve",
    description = "Build, serve on this machine, and build again at every save.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private SiteOptions options;

  @Mixin private OutputOptions output;

  @Mixin private ProgressOptions progress;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8000",
      description = "Where to listen; 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  private final Environment environment;

  ServeCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    CommandLine line = spec.commandLine();
    options.require(line, environment, output.named(line, environment));
    progress.require(line);
    Optional<NodeProgram> node = options.node(line, environment);
    output.recover(spec.commandLine(), environment);
    if (port < 0 || port > 65_535) {
      throw new ParameterException(spec.commandLine(), "--port is from 0 to 65535, not " + port);
    }
    BuildOptions asked = options.resolve(environment);
    List<Path> folders = List.of(asked.content(), asked.theme().folder());
    try (Server server = Server.start(port);
        FolderWatch watch = FolderWatch.start(folders);
        Builder builder = new Builder(asked, node)) {
      String root;
      try (ProgressTracker tracker = progress.begin(environment)) {
        root = build(() -> builder.build(tracker), server, asked.contentName());
        progress.end(tracker, environment);
      }
      String address = "http://localhost:" + server.port() + root;
      environment.console().out().println("serving " + address + "  (Ctrl-C ends it)");
      Guard.run(Place.file(asked.contentName()), new ArrayList<>(), builder::warmUp);
      Preview preview = new ServedPreview(server, watch);
      while (true) {
        watch.await();
        try {
          build(() -> builder.rebuild(preview), server, asked.contentName());
        } catch (CancellationException changed) {
          // What has changed since is built now.
        }
      }
    } catch (BindException taken) {
      throw new ParameterException(
          spec.commandLine(), "port " + port + " is taken: choose another with --port", taken);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return ExitCode.DONE;
    }
  }

  /** Builds and shows the site, or what is wrong with it; returns its path on this host. */
  private String build(Supplier<BuildResult> builder, Server server, String name) {
    Instant start = environment.clock().instant();
    List<Problem> faults = new ArrayList<>();
    Optional<BuildResult> result = Guard.call(Place.file(name), faults, builder);
    if (result.isEmpty()) {
      String text = ProblemText.of(faults);
      environment.console().err().print(text);
      server.showProblems(text);
      return "/";
    }
    BuildResult built = result.get();
    if (built.isPublishable()) {
      server.show(built.site(), built.base());
    }
    String problems = ProblemText.of(built.problems());
    environment.console().err().print(problems);
    if (!built.isPublishable()) {
      server.showProblems(problems);
      return "/";
    }
    String took = Summary.of(built, start, environment.clock().instant());
    environment.console().err().println(took);
    return built.base();
  }

  /** Shows pages early to whoever looks at them. */
  private record ServedPreview(Server server, FolderWatch watch) implements Preview {
    @Override
    public Set<String> lookedAt() {
      return server.lookedAt();
    }

    @Override
    public void show(SiteOutput pages, String base) {
      server.preview(pages, base);
    }

    @Override
    public boolean isOutdated() {
      return watch.hasChanged();
    }
  }
}
