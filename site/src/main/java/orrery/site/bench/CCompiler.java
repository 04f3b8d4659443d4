package orrery.site.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The machine's compiler of C.
 *
 * @param program such as {@code /usr/bin/gcc}
 */
public record CCompiler(Path program) {
  /**
   * The flags for all of SSE without fused multiply-add, as the engine's kernels may use in a
   * browser.
   */
  static final List<String> FLAGS = List.of("-O3", "-msse4.2", "-mno-fma", "-ffp-contract=off");

  static final String PROGRAM = "product";
  private static final String SOURCE = "product.c";
  private static final String MESSAGES = "messages.txt";

  /** The first of {@code gcc}, {@code cc} and {@code clang} on the path. */
  public static Optional<CCompiler> find(Map<String, String> environment) {
    return SearchPath.first(List.of("gcc", "cc", "clang"), environment).map(CCompiler::new);
  }

  /** Returns its name and flags, as a person would type them. */
  public String command() {
    return program.getFileName() + " " + String.join(" ", FLAGS);
  }

  /**
   * Compiles the product.
   *
   * @return a new folder, which holds the program
   * @throws CandidateFailure if that fails
   */
  Path compile(HarnessFiles files, Duration limit) throws CandidateFailure {
    Optional<byte[]> source = files.file(SOURCE);
    if (source.isEmpty()) {
      throw new CandidateFailure("this build has no " + SOURCE + ": start it by ./orrery bench");
    }
    Path folder;
    try {
      folder = Files.createTempDirectory("orrery-bench");
    } catch (IOException e) {
      throw new CandidateFailure("no folder can be made for the C program: " + e.getMessage());
    }
    Optional<String> fault = Optional.of("interrupted");
    try {
      Files.write(folder.resolve(SOURCE), source.get());
      fault = run(folder, limit);
    } catch (IOException e) {
      fault = Optional.of(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (fault.isPresent()) {
      TemporaryFolders.delete(folder);
      throw new CandidateFailure(
          program.getFileName() + " cannot compile " + SOURCE + ": " + fault.get());
    }
    return folder;
  }

  private Optional<String> run(Path folder, Duration limit)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(FLAGS);
    command.addAll(List.of("-o", PROGRAM, SOURCE));
    Path messages = folder.resolve(MESSAGES);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(messages.toFile())
            .start();
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      return Optional.of("not done within " + limit.toSeconds() + " s");
    }
    if (process.exitValue() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Files.readString(messages).lines().findFirst().orElse("exit code " + process.exitValue()));
  }
}
