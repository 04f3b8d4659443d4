package orrery.site.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import orrery.engine.device.Device;
import orrery.site.bench.BenchResults;
import orrery.site.bench.Comparison;
import orrery.site.bench.HarnessFiles;
import orrery.site.bench.JvmCandidate;
import orrery.site.bench.JvmSweep;
import orrery.site.bench.Lineup;
import orrery.site.bench.Rounds;
import orrery.site.bench.SweepBench;
import orrery.site.cli.report.BenchJson;
import orrery.site.cli.report.BenchText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code orrery bench}: how fast the training core is here. */
@Command(
    name = "bench",
    description = {
      "Measure the training core: on this JVM, and in a browser without a window.",
      "A is a step of 2-128-128-1, B of 64-256-10, both of 64 rows; the product is of 256 x 256."
    },
    footer = {
      "",
      "What cannot be measured is left out and said on standard error, and the exit code is 3."
    },
    synopsisSubcommandLabel = "[build]",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  static final int MAX_ROUNDS = 1000;

  /** A sweep takes a second or two. */
  private static final int ROUNDS_PER_SWEEP = 4;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each is measured, for about 30 ms (default: 20).")
  private Integer rounds;

  @Option(
      names = "--tfjs",
      paramLabel = "DIR",
      description = "Measure TensorFlow.js too, installed by npm in this folder.")
  private String tfjs;

  @Option(names = "--c", description = "Measure the product in C too, compiled by this machine.")
  private boolean inC;

  @Option(
      names = "--torch",
      paramLabel = "PYTHON",
      description = "Measure PyTorch too, in this Python, such as python3.")
  private String torch;

  private final Environment environment;
  private final BenchSetup setup;

  private BenchCommand(Environment environment, BenchSetup setup) {
    this.environment = environment;
    this.setup = setup;
  }

  /** The command with the other thing that can be measured. */
  static CommandLine in(Environment environment, BenchSetup setup) {
    return new CommandLine(new BenchCommand(environment, setup))
        .addSubcommand(new BenchBuildCommand(environment));
  }

  @Override
  public Integer call() {
    Rounds asked = setup.rounds().withCount(count());
    HarnessFiles files = HarnessFiles.of(tensorFlow());
    BenchResults results = measure(asked, files);
    String report =
        json
            ? new BenchJson(results, setup.sweep(), asked).text()
            : new BenchText(results, setup.sweep()).text();
    environment.console().out().print(report);
    results.problems().forEach(problem -> report("error: " + problem));
    return results.problems().isEmpty() ? ExitCode.DONE : ExitCode.FAULT;
  }

  private int count() {
    int count = rounds == null ? setup.rounds().count() : rounds;
    if (count < 1 || count > MAX_ROUNDS) {
      throw new ParameterException(
          spec.commandLine(), "--rounds is from 1 to " + MAX_ROUNDS + ", not " + count);
    }
    return count;
  }

  private Optional<Path> tensorFlow() {
    if (tfjs == null) {
      return Optional.empty();
    }
    TypedFile.requireNamed(spec.commandLine(), "--tfjs", tfjs, "folder");
    Path folder = environment.path(tfjs);
    if (!HarnessFiles.isTensorFlow(folder)) {
      throw new ParameterException(
          spec.commandLine(),
          "TensorFlow.js is not in "
              + tfjs
              + ". There: npm install @tensorflow/tfjs @tensorflow/tfjs-backend-wasm");
    }
    return Optional.of(folder);
  }

  private BenchResults measure(Rounds asked, HarnessFiles files) {
    BenchResults results = new BenchResults();
    try (Lineup lineup = new Lineup(results, files, setup.limit())) {
      setup.devices().get().forEach(d -> lineup.add(new JvmCandidate(d, setup.nanoTime())));
      lineup.add(new JvmSweep(setup.sweep(), this::device, setup.nanoTime()));
      lineup.addPage(setup.browser(), setup.sweep());
      if (inC) {
        lineup.addC(setup.compiler());
      }
      if (torch != null) {
        lineup.addTorch(torch);
      }
      new Comparison(asked, this::report).run(lineup.candidates(), results);
      int sweeps = (asked.count() + ROUNDS_PER_SWEEP - 1) / ROUNDS_PER_SWEEP;
      new SweepBench(sweeps, this::report).run(lineup.sweeps(), results);
    }
    return results;
  }

  /** A device for a thread of its own. */
  private Device device() {
    return setup.devices().get().get(0);
  }

  private void report(String line) {
    environment.console().err().println(line);
  }
}
