package orrery.site.trials;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import orrery.engine.device.CpuDevice;
import orrery.engine.study.Experiment;
import orrery.engine.threads.ParallelRuns;
import orrery.engine.threads.ParallelRuns.Completion;
import orrery.engine.threads.Watch;

/**
 * Runs experiments here, or, where networks are trained for long, in a second JVM that has an
 * optimising compiler and vectors: a JVM that begins to work at once has neither.
 *
 * <pre>{@code
 * Runs runs = new LongRuns(here, LongRuns.secondJvm(4), 4);
 * }</pre>
 */
public final class LongRuns implements Runs {
  private final Runs here;
  private final List<String> command;
  private final int processors;
  private final double longSeconds;

  /**
   * Runs of both kinds.
   *
   * @param command starts the second JVM
   */
  public LongRuns(Runs here, List<String> command, int processors) {
    this(here, command, processors, Estimate.LONG);
  }

  /** Returns runs on all processors of this machine. */
  public static Runs onThisMachine() {
    int processors = Runtime.getRuntime().availableProcessors();
    Runs here = new ParallelRuns(processors, CpuDevice::new)::finish;
    return new LongRuns(here, secondJvm(processors), processors);
  }

  LongRuns(Runs here, List<String> command, int processors, double longSeconds) {
    this.longSeconds = longSeconds;
    this.here = here;
    this.command = command;
    this.processors = processors;
  }

  /** Returns the command of a second JVM like this one. */
  public static List<String> secondJvm(int processors) {
    return List.of(
        System.getProperty("java.home") + "/bin/java",
        "-XX:+UseSerialGC",
        "--add-modules",
        "jdk.incubator.vector",
        "-cp",
        System.getProperty("java.class.path"),
        SecondJvm.class.getName(),
        String.valueOf(processors));
  }

  @Override
  public <T> List<T> finish(List<Experiment> experiments, Completion<T> then, Watch watch)
      throws InterruptedException {
    if (Estimate.of(experiments, processors).trainsFor(longSeconds)) {
      try {
        return there(experiments, new Told<>(experiments, then, watch));
      } catch (IOException | UncheckedIOException gone) {
        // Everything is computed here instead, and the bits are the same.
      }
    }
    return here.finish(experiments, then, watch);
  }

  private <T> List<T> there(List<Experiment> experiments, Told<T> told)
      throws IOException, InterruptedException {
    Process jvm =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      FutureTask<List<T>> listening = new FutureTask<>(() -> talk(jvm, experiments, told));
      Thread thread = new Thread(listening, "orrery-second-jvm");
      thread.setDaemon(true);
      thread.start();
      return listening.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof IOException gone) {
        throw gone;
      }
      throw new IllegalStateException(failure.getCause().getMessage(), failure.getCause());
    } finally {
      jvm.destroyForcibly();
    }
  }

  private static <T> List<T> talk(Process jvm, List<Experiment> experiments, Told<T> told)
      throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(jvm.getOutputStream()))) {
      out.writeInt(experiments.size());
      for (Experiment experiment : experiments) {
        Wire.write(experiment, out);
      }
    }
    return told.all(new DataInputStream(new BufferedInputStream(jvm.getInputStream())));
  }
}
