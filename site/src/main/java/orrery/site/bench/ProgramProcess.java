package orrery.site.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that answers on standard output what it is asked on standard input, line by line. */
final class ProgramProcess implements AutoCloseable {
  private final String name;
  private final Process process;
  private final RunningProcess running;
  private final Duration limit;

  /**
   * A program that was started.
   *
   * @param name for messages, such as {@code the C program}
   * @param folder in which it runs; it is deleted in the end
   * @param limit the time limit of each answer
   */
  ProgramProcess(String name, Process process, Path folder, Duration limit) {
    this.name = name;
    this.process = process;
    this.running = new RunningProcess(process, folder);
    this.limit = limit;
  }

  void write(byte[] bytes) throws IOException {
    OutputStream to = process.getOutputStream();
    to.write(bytes);
    to.flush();
  }

  InputStream output() {
    return process.getInputStream();
  }

  /**
   * Reads a line, byte by byte: a reader with a buffer of its own would take too much.
   *
   * @throws IOException if the output has ended
   */
  String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = output().read();
    while (next >= 0 && next != '\n') {
      line.append((char) next);
      next = output().read();
    }
    if (next < 0) {
      throw new IOException("the output has ended");
    }
    return line.toString();
  }

  /** Waits for an answer, but not for ever. */
  <T> T answer(Callable<T> reading) throws CandidateFailure {
    FutureTask<T> task = new FutureTask<>(reading);
    Thread reader = new Thread(task, "orrery-bench-program");
    reader.setDaemon(true);
    reader.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new CandidateFailure(name + " did not answer within " + limit.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw new CandidateFailure(name + " ended before it had answered");
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
