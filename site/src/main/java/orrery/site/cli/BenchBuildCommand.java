package orrery.site.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import orrery.site.bench.build.BuildBench;
import orrery.site.bench.build.BuildPlan;
import orrery.site.bench.build.BuildResults;
import orrery.site.bench.build.Instruments;
import orrery.site.bench.corpus.Corpus;
import orrery.site.cli.report.BuildBenchJson;
import orrery.site.cli.report.BuildBenchText;
import orrery.site.script.NodeProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code orrery bench build}: how fast sites are built here. */
@Command(
    name = "build",
    description = {
      "Measure builds of a made-up site.",
      "Each is a new process. Then the site is served, and an article saved again and again.",
      "An article has 1,700 words, 20 formulas, 2 listings, 3 notes, a table and 3 links.",
      "cold: nothing is in the cache. warm: the cache is full, and the site is not there.",
      "unchanged: both are there. one edit: both are, and a word of one article has changed."
    },
    footer = {
      "",
      "Seconds are medians, and the memory is the largest, which only Linux tells.",
      "When a build fails, what was measured before is printed, and the exit code is 3."
    },
    mixinStandardHelpOptions = true)
final class BenchBuildCommand implements Callable<Integer> {
  private static final int MAX_ARTICLES = 99_999;

  @Spec private CommandSpec spec;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "100",
      description = "The size of the site (default: ${DEFAULT-VALUE}).")
  private int articles;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another one gives other articles (default: ${DEFAULT-VALUE}).")
  private int seed;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often each is measured, in turn (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Mixin private NodeOption node;

  private final Environment environment;

  BenchBuildCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    require("--articles", articles, MAX_ARTICLES);
    require("--rounds", rounds, BenchCommand.MAX_ROUNDS);
    Optional<NodeProgram> program = node.program(spec.commandLine(), environment);
    BuildPlan plan =
        new BuildPlan(new Corpus(articles, seed), rounds, program.map(NodeProgram::path));
    BuildResults results = new BuildResults();
    try {
      new BuildBench(environment.home().resolve("orrery"), Instruments.STANDARD, this::report)
          .run(plan, results);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return ExitCode.FAULT;
    }
    environment.console().out().print(text(plan, results));
    results.problems().forEach(problem -> report("error: " + problem));
    return results.problems().isEmpty() ? ExitCode.DONE : ExitCode.FAULT;
  }

  private void require(String option, int count, int most) {
    if (count < 1 || count > most) {
      throw new ParameterException(
          spec.commandLine(), option + " is from 1 to " + most + ", not " + count);
    }
  }

  private String text(BuildPlan plan, BuildResults results) {
    return json
        ? new BuildBenchJson(plan, results).text()
        : new BuildBenchText(plan, results).text();
  }

  private void report(String line) {
    environment.console().err().println(line);
  }
}
