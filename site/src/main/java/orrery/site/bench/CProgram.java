package orrery.site.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import orrery.engine.bench.SquareProduct;
import orrery.engine.bench.Workload;
import orrery.engine.device.CpuDevice;

/** The product in C, of the very numbers that the engine multiplies, in a process of its own. */
public final class CProgram implements Candidate {
  private final ProgramProcess program;

  private CProgram(ProgramProcess program) {
    this.program = program;
  }

  /**
   * Compiles the program and starts it.
   *
   * @param limit the time limit of the compiler, and of each answer
   * @throws CandidateFailure if it cannot be compiled or does not answer, or if its bits are not
   *     the engine's
   */
  public static CProgram start(CCompiler compiler, HarnessFiles files, Duration limit)
      throws CandidateFailure {
    Path folder = compiler.compile(files, limit);
    CProgram program;
    try {
      String file = folder.resolve(CCompiler.PROGRAM).toString();
      Process process = new ProcessBuilder(file).start();
      program = new CProgram(new ProgramProcess("the C program", process, folder, limit));
    } catch (IOException e) {
      TemporaryFolders.delete(folder);
      throw new CandidateFailure("the C program cannot be started: " + e.getMessage());
    }
    try {
      program.compare(SquareProduct.on(new CpuDevice()));
      return program;
    } catch (CandidateFailure lost) {
      program.close();
      throw lost;
    }
  }

  private void compare(float[] ours) throws CandidateFailure {
    byte[] theirs =
        program.answer(
            () -> {
              program.write(bytes(SquareProduct.left()));
              program.write(bytes(SquareProduct.right()));
              byte[] product = new byte[Float.BYTES * ours.length];
              new DataInputStream(program.output()).readFully(product);
              return product;
            });
    if (!Arrays.equals(theirs, bytes(ours))) {
      throw new CandidateFailure("the C program gives other bits than the engine");
    }
  }

  @Override
  public String name() {
    return "c";
  }

  @Override
  public boolean supports(Workload workload) {
    return workload == Workload.PRODUCT;
  }

  @Override
  public double nanoseconds(Workload workload, int calls) throws CandidateFailure {
    return program.answer(
        () -> {
          program.write((calls + "\n").getBytes(UTF_8));
          return Double.parseDouble(program.line());
        });
  }

  private static byte[] bytes(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
    bytes.order(ByteOrder.nativeOrder()).asFloatBuffer().put(values);
    return bytes.array();
  }

  @Override
  public void close() {
    program.close();
  }
}
