package orrery.site.trials;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.run.Report;
import orrery.engine.study.Experiment;
import orrery.engine.threads.ParallelRuns;
import orrery.engine.threads.Watch;
import orrery.engine.vector.VectorDevice;

/**
 * The second JVM's own program: it reads experiments, runs them on all threads, with vectors where
 * it has some, and writes the report of each trial.
 */
public final class SecondJvm {
  private SecondJvm() {}

  /** Runs what comes in on standard input. The first word is the number of threads. */
  public static void main(String[] words) throws IOException, InterruptedException {
    work(
        Integer.parseInt(words[0]),
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out));
  }

  static void work(int threads, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    DataInputStream input = new DataInputStream(new BufferedInputStream(in));
    List<Experiment> experiments = new ArrayList<>();
    for (int left = input.readInt(); left > 0; left--) {
      experiments.add(Wire.experiment(input));
    }
    try (DataOutputStream output = new DataOutputStream(new BufferedOutputStream(out))) {
      new ParallelRuns(threads, SecondJvm::device)
          .finish(experiments, (i, run) -> i, new Telling(output));
      output.writeByte(Wire.END);
    }
  }

  private static Device device() {
    return VectorDevice.find().orElseGet(CpuDevice::new);
  }

  /** Tells the first JVM; where that is gone, this one ends too. */
  private static final class Telling implements Watch {
    /** So often, and not after each of millions of units, the first JVM hears of them. */
    private static final double STEP = 0.001;

    private final DataOutputStream out;
    private double told;
    private int toldTrials;

    Telling(DataOutputStream out) {
      this.out = out;
    }

    @Override
    public synchronized void at(int trials, double share) {
      if (share < told + STEP && trials == toldTrials) {
        return;
      }
      told = share;
      toldTrials = trials;
      try {
        out.writeByte(Wire.AT);
        out.writeInt(trials);
        out.writeDouble(share);
        out.flush();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }

    @Override
    public synchronized void finished(int experiment, Report report) {
      try {
        out.writeByte(Wire.REPORT);
        out.writeInt(experiment);
        Wire.write(report, out);
        out.flush();
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }
}
