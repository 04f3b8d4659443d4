package orrery.site.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import orrery.engine.bench.Workload;

/** PyTorch on one thread, in a Python of this machine. */
public final class TorchProgram implements Candidate {
  private static final String SOURCE = "/orrery/site/bench/torch.py";
  private static final List<String> THREADS =
      List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS");

  private final ProgramProcess program;
  private final String version;

  private TorchProgram(ProgramProcess program) throws CandidateFailure {
    this.program = program;
    this.version = program.answer(program::line);
  }

  /**
   * Starts a Python.
   *
   * @param python its path, or its name where it is on the search path
   * @param limit the time limit of each answer
   * @throws CandidateFailure if there is no such Python, or no PyTorch in it
   */
  public static TorchProgram start(String python, Duration limit) throws CandidateFailure {
    Path folder;
    Process process;
    try {
      folder = Files.createTempDirectory("orrery-bench");
    } catch (IOException e) {
      throw new CandidateFailure("no folder can be made for PyTorch: " + e.getMessage());
    }
    try {
      ProcessBuilder builder =
          new ProcessBuilder(python, "-c", source())
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      THREADS.forEach(name -> builder.environment().put(name, "1"));
      process = builder.start();
    } catch (IOException e) {
      TemporaryFolders.delete(folder);
      throw new CandidateFailure(python + " cannot be started: " + e.getMessage());
    }
    ProgramProcess program = new ProgramProcess("PyTorch", process, folder, limit);
    try {
      return new TorchProgram(program);
    } catch (CandidateFailure lost) {
      program.close();
      throw new CandidateFailure(
          lost.getMessage() + ": " + python + " needs PyTorch (Debian: apt install python3-torch)");
    }
  }

  private static String source() {
    try (InputStream in = TorchProgram.class.getResourceAsStream(SOURCE)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + SOURCE, e);
    }
  }

  /** Returns the version of PyTorch. */
  String version() {
    return version;
  }

  @Override
  public String name() {
    return "pytorch";
  }

  @Override
  public boolean supports(Workload workload) {
    return true;
  }

  @Override
  public double nanoseconds(Workload workload, int calls) throws CandidateFailure {
    return program.answer(
        () -> {
          program.write((workload.name() + " " + calls + "\n").getBytes(UTF_8));
          return Double.parseDouble(program.line());
        });
  }

  @Override
  public void close() {
    program.close();
  }
}
