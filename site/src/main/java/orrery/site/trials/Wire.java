package orrery.site.trials;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import orrery.engine.run.Report;
import orrery.engine.run.ReportCodec;
import orrery.engine.spec.Parameter;
import orrery.engine.spec.Settings;
import orrery.engine.studies.Studies;
import orrery.engine.study.Experiment;
import orrery.engine.study.Study;
import orrery.engine.study.Sweep;

/** Experiments on their way into another JVM, and reports on their way back: bit for bit. */
final class Wire {
  /** Marks the end of all reports. */
  static final int END = 0;

  /** Marks the report of a finished trial. */
  static final int REPORT = 1;

  /** Marks a word on how far all trials have come. */
  static final int AT = 2;

  private Wire() {}

  static void write(Experiment experiment, DataOutputStream out) throws IOException {
    out.writeUTF(experiment.study().name());
    for (Parameter parameter : experiment.settings().table().parameters()) {
      out.writeDouble(experiment.settings().number(parameter.name()));
    }
    write(experiment.sweep(), out);
    write(experiment.arms(), out);
    out.writeInt(experiment.seeds());
    out.writeLong(experiment.seed());
  }

  private static void write(Sweep sweep, DataOutputStream out) throws IOException {
    out.writeUTF(sweep.parameter());
    out.writeInt(sweep.values().length);
    for (double value : sweep.values()) {
      out.writeDouble(value);
    }
  }

  static Experiment experiment(DataInputStream in) throws IOException {
    String name = in.readUTF();
    Study study = Studies.find(name).orElseThrow(() -> new IOException("no study " + name));
    Settings settings = study.parameters().fallbacks();
    for (Parameter parameter : settings.table().parameters()) {
      settings = settings.with(parameter.name(), in.readDouble());
    }
    return new Experiment(study, settings, sweep(in), sweep(in), in.readInt(), in.readLong());
  }

  private static Sweep sweep(DataInputStream in) throws IOException {
    String parameter = in.readUTF();
    double[] values = new double[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readDouble();
    }
    return new Sweep(parameter, values);
  }

  static void write(Report report, DataOutputStream out) throws IOException {
    long[] words = ReportCodec.encode(report);
    out.writeInt(words.length);
    for (long word : words) {
      out.writeLong(word);
    }
  }

  static Report report(DataInputStream in) throws IOException {
    long[] words = new long[in.readInt()];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readLong();
    }
    return ReportCodec.decode(words);
  }
}
