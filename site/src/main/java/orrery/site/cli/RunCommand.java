package orrery.site.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.run.Run;
import orrery.engine.spec.SpecProblem;
import orrery.engine.spec.Suggestion;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orrery run}: one experiment on the JVM. */
@Command(
    name = "run",
    description = "Run one experiment on the JVM; print its findings and its receipt.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "STUDY", description = "The kind of experiment.")
  private String study;

  @Parameters(
      index = "1..*",
      paramLabel = "key=value",
      description = "Settings as in an article, such as noise=0.5.")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "How many seeds are run; the same as seeds=N.")
  private String seeds;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "cpu",
      description = "What computes: cpu.")
  private String device;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  private final Surroundings surroundings;
  private final Catalogue catalogue;

  RunCommand(Surroundings surroundings, Catalogue catalogue) {
    this.surroundings = surroundings;
    this.catalogue = catalogue;
  }

  @Override
  public Integer call() {
    List<String> words = new ArrayList<>(List.of("orrery"));
    words.addAll(spec.commandLine().getParent().getParseResult().originalArgs());
    TypedSettings typed = TypedSettings.of(words, settings, seeds);
    List<SpecProblem> problems = new ArrayList<>(typed.problems());
    unknown(typed.line(), "device", device, List.of("cpu")).ifPresent(problems::add);
    unknown(typed.line(), "study", study, catalogue.names()).ifPresent(problems::add);
    Optional<Experiment> experiment = Optional.empty();
    if (problems.isEmpty()) {
      Study found = catalogue.find().apply(study).orElseThrow();
      var parsed = ExperimentParser.parse(found, typed.entries(), List.of());
      problems.addAll(parsed.problems());
      experiment = parsed.experiment();
    }
    if (!problems.isEmpty()) {
      problems.forEach(problem -> print(typed.line(), problem));
      return ExitCode.USAGE;
    }
    run(experiment.orElseThrow());
    return ExitCode.DONE;
  }

  private static Optional<SpecProblem> unknown(
      String line, String what, String typed, List<String> known) {
    if (known.contains(typed)) {
      return Optional.empty();
    }
    String message = "unknown " + what + " \"" + typed + "\"";
    int offset = Math.max(0, line.indexOf(typed, "orrery run".length()));
    String hint = Suggestion.hint(typed, known);
    return Optional.of(new SpecProblem(offset, Math.max(1, typed.length()), message, hint));
  }

  private void print(String line, SpecProblem problem) {
    StringBuilder text = new StringBuilder("error: " + problem.message() + "\n");
    text.append(Caret.under(line, problem.offset(), problem.length()));
    if (!problem.hint().isEmpty()) {
      text.append("    hint: ").append(problem.hint()).append('\n');
    }
    surroundings.console().err().print(text);
  }

  private void run(Experiment experiment) {
    Device cpu = new CpuDevice();
    Instant start = surroundings.clock().instant();
    Run run = new Run(experiment, cpu);
    run.finish();
    double seconds = Duration.between(start, surroundings.clock().instant()).toNanos() / 1e9;
    RunReport report = RunReport.of(experiment, run, cpu.info().name(), seconds);
    surroundings.console().out().print(json ? report.json() : report.text());
  }
}
