package orrery.site.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import orrery.engine.bench.SquareProduct;
import orrery.engine.bench.Workload;
import orrery.engine.device.CpuDevice;

/** The product in C, of the very numbers that the engine multiplies, in a process of its own. */
public final class CProgram implements Candidate {
  private final Process process;
  private final RunningProcess running;
  private final Duration limit;

  private CProgram(Process process, Path folder, Duration limit) {
    this.process = process;
    this.running = new RunningProcess(process, folder);
    this.limit = limit;
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
      program = new CProgram(new ProcessBuilder(file).start(), folder, limit);
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
        answer(
            () -> {
              write(bytes(SquareProduct.left()));
              write(bytes(SquareProduct.right()));
              byte[] product = new byte[Float.BYTES * ours.length];
              new DataInputStream(process.getInputStream()).readFully(product);
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
    return answer(
        () -> {
          write((calls + "\n").getBytes(UTF_8));
          return Double.parseDouble(line());
        });
  }

  private void write(byte[] bytes) throws IOException {
    OutputStream to = process.getOutputStream();
    to.write(bytes);
    to.flush();
  }

  /** Reads a line, byte by byte: a reader with a buffer of its own would take too much. */
  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = process.getInputStream().read();
    while (next >= 0 && next != '\n') {
      line.append((char) next);
      next = process.getInputStream().read();
    }
    return line.toString();
  }

  private static byte[] bytes(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
    bytes.order(ByteOrder.nativeOrder()).asFloatBuffer().put(values);
    return bytes.array();
  }

  /** Waits for an answer of the process, but not for ever. */
  private <T> T answer(Callable<T> reading) throws CandidateFailure {
    FutureTask<T> task = new FutureTask<>(reading);
    Thread reader = new Thread(task, "orrery-bench-c");
    reader.setDaemon(true);
    reader.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new CandidateFailure("the C program did not answer within " + limit.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new CandidateFailure("the C program ended before it had answered");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CandidateFailure("the measurement was interrupted");
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
