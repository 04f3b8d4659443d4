package orrery.site.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import orrery.engine.run.RunProgress;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.SpecProblem;
import orrery.engine.spec.Suggestion;
import orrery.engine.spec.Value;
import orrery.engine.spec.ValueParser;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;
import orrery.engine.threads.ParallelRuns;
import orrery.site.cli.report.RunReport;
import orrery.site.cli.report.StudyText;
import orrery.site.cli.report.Terminal;
import orrery.site.progress.ProgressTracker;
import orrery.site.publish.TextFiles;
import orrery.site.trials.Estimate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orrery run}: one experiment on the JVM. */
@Command(
    name = "run",
    description = "Run one experiment on the JVM; print its findings and its receipt.")
final class RunCommand implements Callable<Integer> {
  /** Stands for standard output in place of a file. */
  private static final String CONSOLE = "-";

  private static final int MAX_THREADS = 1024;
  private static final Parameter THREADS =
      Parameter.integer("threads", "Threads", 1, MAX_THREADS, 1);

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "STUDY",
      description = "The kind of experiment. With --help: all about it.")
  private String study;

  @Option(
      names = {"-h", "--help"},
      description = "Show this help message and exit; behind STUDY, all about it.")
  private boolean help;

  @Option(names = "--list", description = "Say which studies there are, and what a run takes.")
  private boolean list;

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
      description = {
        "What computes: cpu, or vector where the JVM has it; the bits are the same.",
        "When nothing is said, vector for networks that take long to train."
      })
  private String device;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads compute; all processors when nothing is said.")
  private String threads;

  @Mixin private ProgressOptions progress;

  @Option(names = "--json", description = "Print one JSON object and nothing else.")
  private boolean json;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write the data as comma-separated values; with - print them and nothing else.")
  private String csv;

  @Option(names = "--per-seed", description = "With --json: the measures of each seed as well.")
  private boolean perSeed;

  private final Environment environment;
  private final Catalogue catalogue;
  private final Devices devices;

  RunCommand(Environment environment, Catalogue catalogue, Devices devices) {
    this.environment = environment;
    this.catalogue = catalogue;
    this.devices = devices;
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    CommandLine line = spec.commandLine();
    progress.require(line);
    Optional<String> told = told(line);
    if (told.isPresent()) {
      environment.console().out().print(told.get());
      return ExitCode.DONE;
    }
    if (study == null) {
      List<ArgSpec> missing = List.of(line.getCommandSpec().positionalParameters().get(0));
      throw new MissingParameterException(line, missing, "");
    }
    TypedFile.requireNamed(line, "--csv", csv, "file");
    if (json && CONSOLE.equals(csv)) {
      throw new ParameterException(line, "--json and --csv - contradict each other: keep one");
    }
    List<String> words = new ArrayList<>(List.of("orrery"));
    words.addAll(spec.commandLine().getParent().getParseResult().originalArgs());
    TypedSettings typed = TypedSettings.of(words, settings, seeds);
    List<SpecProblem> problems = new ArrayList<>(typed.problems());
    int count = threads(typed.line(), problems);
    wrongDevice(typed.line()).ifPresent(problems::add);
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
    run(experiment.orElseThrow(), count);
    return ExitCode.DONE;
  }

  /** Returns what is asked for in place of a run. */
  private Optional<String> told(CommandLine line) {
    StudyText texts = new StudyText(Terminal.of(environment.variables()), processors());
    if (list) {
      List<Study> all =
          catalogue.names().stream()
              .flatMap(name -> catalogue.find().apply(name).stream())
              .toList();
      return Optional.of(texts.list(all));
    }
    if (!help) {
      return Optional.empty();
    }
    Optional<Study> named = Optional.ofNullable(study).flatMap(catalogue.find());
    return Optional.of(named.map(texts::help).orElseGet(line::getUsageMessage));
  }

  private static int processors() {
    return Math.min(Runtime.getRuntime().availableProcessors(), MAX_THREADS);
  }

  private static Optional<SpecProblem> unknown(
      String line, String what, String typed, List<String> known) {
    if (known.contains(typed)) {
      return Optional.empty();
    }
    String message = "unknown " + what + " \"" + typed + "\"";
    return Optional.of(wrong(line, typed, message, Suggestion.hint(typed, known)));
  }

  private static SpecProblem wrong(String line, String typed, String message, String hint) {
    int offset = Math.max(0, line.indexOf(typed, "orrery run".length()));
    return new SpecProblem(offset, Math.max(1, typed.length()), message, hint);
  }

  private Optional<SpecProblem> wrongDevice(String line) {
    if (device == null || devices.find(device).isPresent()) {
      return Optional.empty();
    }
    if (!Devices.NAMES.contains(device)) {
      return unknown(line, "device", device, Devices.NAMES);
    }
    String message = "this JVM has no device \"" + device + "\"";
    return Optional.of(wrong(line, device, message, Devices.REMEDY));
  }

  /**
   * Returns the number of threads asked for; reports a problem, and returns 1, where that is
   * invalid.
   */
  private int threads(String line, List<SpecProblem> problems) {
    if (threads == null) {
      return processors();
    }
    Value value = ValueParser.parse(THREADS, threads);
    if (value instanceof Value.Single single) {
      return (int) single.value();
    }
    int offset = line.indexOf("--threads") + "--threads".length() + 1;
    String message =
        value instanceof Value.Wrong wrong ? wrong.message() : "threads is a single number";
    problems.add(new SpecProblem(offset, Math.max(1, threads.length()), message, ""));
    return 1;
  }

  private void print(String line, SpecProblem problem) {
    StringBuilder text = new StringBuilder("error: " + problem.message() + "\n");
    text.append(Caret.under(line, problem.offset(), problem.length()));
    if (!problem.hint().isEmpty()) {
      text.append("    hint: ").append(problem.hint()).append('\n');
    }
    environment.console().err().print(text);
  }

  private void run(Experiment experiment, int threads) throws InterruptedException, IOException {
    Instant start = environment.clock().instant();
    String name = device == null ? devices.choice(experiment) : device;
    ParallelRuns runs = new ParallelRuns(threads, () -> devices.find(name).orElseThrow());
    try (ProgressTracker tracker = progress.begin(environment)) {
      Estimate.of(List.of(experiment), threads).announce(tracker);
      RunProgress done = runs.finish(List.of(experiment), (i, run) -> run, tracker::at).get(0);
      double seconds = Duration.between(start, environment.clock().instant()).toNanos() / 1e9;
      RunReport report = RunReport.of(done, name, seconds);
      print(report);
      progress.end(tracker, environment);
    }
  }

  private void print(RunReport report) throws IOException {
    PrintStream out = environment.console().out();
    if (CONSOLE.equals(csv)) {
      out.print(report.csv());
      return;
    }
    if (csv != null) {
      TextFiles.write(Map.of(environment.path(csv), report.csv()));
    }
    Terminal terminal = Terminal.of(environment.variables());
    out.print(json ? report.json(perSeed) : report.text(terminal));
  }
}
