package orrery.site.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Fuzzes one target with Jazzer, and keeps what it finds among the seeds of the target. */
final class FuzzRun {
  private static final String FUZZER = "com.code_intelligence.jazzer.Jazzer";

  /**
   * The parts of the program whose paths the fuzzer looks for; libraries of JavaScript take long.
   */
  private static final String INSTRUMENTED =
      "orrery.**:com.vladsch.flexmark.**:org.jbibtex.**:de.undercouch.citeproc.bibtex.**"
          + ":org.snakeyaml.**";

  private static final int MAX_INPUT_BYTES = 2_000;

  private static final int MINUTES_OF_A_LONG_RUN = 30;

  /** Enough for a busy machine: the first input waits for all libraries. */
  private static final int SECONDS_FOR_ONE_INPUT = 300;

  private final FuzzTarget target;
  private final FuzzOptions options;
  private final Path folder;

  FuzzRun(FuzzTarget target, FuzzOptions options) {
    this.target = target;
    this.options = options;
    this.folder = Path.of("target/fuzz").resolve(target.name()).toAbsolutePath();
  }

  /** Returns whether no input was found on which the target fails. */
  boolean passes(PrintStream console) throws IOException, InterruptedException {
    if (options.minutes() == 0) {
      // The same inputs each time: what was found on the way before is not started from.
      FuzzFiles.remove(folder);
    }
    Files.createDirectories(folder.resolve("finds"));
    Files.createDirectories(folder.resolve("inputs"));
    copyExamples();
    Path log = folder.resolve("log");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int code = process.waitFor();
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    List<Path> finds =
        FuzzFiles.under(folder.resolve("finds")).stream()
            .filter(find -> !find.getFileName().toString().startsWith("slow-unit"))
            .toList();
    for (Path find : finds) {
      report(find, log, console);
    }
    if (code != 0 && finds.isEmpty()) {
      console.println("orrery: fuzzing " + target.name() + " failed; see " + log);
    } else if (code == 0) {
      console.println("orrery: fuzzed " + target.name() + " for " + seconds + " s: nothing found");
    }
    return code == 0;
  }

  /** Copies the texts among the examples, but not what is to become of them. */
  private void copyExamples() throws IOException {
    int count = 0;
    for (Path example : target.examples().stream().flatMap(FuzzRun::texts).toList()) {
      Path copy = folder.resolve("inputs").resolve("example-" + ++count);
      Files.copy(example, copy, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Stream<Path> texts(Path folder) {
    return FuzzFiles.under(folder).stream()
        .filter(file -> file.toString().endsWith(".md"))
        .filter(file -> !file.endsWith("out.md"));
  }

  private void report(Path find, Path log, PrintStream console) throws IOException {
    Path seed = target.seeds().resolve("find-" + find.getFileName());
    Files.createDirectories(seed.getParent());
    Files.copy(find, seed, StandardCopyOption.REPLACE_EXISTING);
    console.println(
        """
        orrery: fuzzing %s has found an input on which it fails: site/%s
          what failed:  %s
          try again:    ./mvnw -q -pl engine,webdemo,site test -Dtest=FuzzSeedsTest
          then:         mend it, give it a test with a name, and commit the file as a seed"""
            .formatted(target.name(), seed, log));
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("-Xmx2g", "-XX:+UseSerialGC", "-Djdk.attach.allowAttachSelf=true"));
    command.add("-Dpolyglotimpl.AttachLibraryFailureAction=ignore");
    command.add("-Dorrery.cache=" + folder.resolve("cache"));
    if (options.minutes() < MINUTES_OF_A_LONG_RUN) {
      // Some minutes are over before the second compiler has paid for itself.
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.add(FUZZER);
    command.add("--target_class=" + target.type().getName());
    command.add("--instrumentation_includes=" + INSTRUMENTED);
    command.add("--custom_hook_includes=" + INSTRUMENTED);
    command.add("--reproducer_path=" + folder);
    command.add("-seed=1");
    command.add("-max_len=" + MAX_INPUT_BYTES);
    command.add("-timeout=" + SECONDS_FOR_ONE_INPUT);
    command.add("-rss_limit_mb=0");
    command.add("-artifact_prefix=" + folder.resolve("finds") + "/");
    command.add(
        options.minutes() > 0
            ? "-max_total_time=" + 60 * options.minutes()
            : "-runs=" + (options.runs() > 0 ? options.runs() : target.runs()));
    if (Files.exists(target.dictionary())) {
      command.add("-dict=" + target.dictionary().toAbsolutePath());
    }
    command.add(folder.resolve("inputs").toString());
    if (Files.isDirectory(target.seeds())) {
      command.add(target.seeds().toAbsolutePath().toString());
    }
    return command;
  }
}
