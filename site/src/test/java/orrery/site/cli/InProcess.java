package orrery.site.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import orrery.engine.studies.Studies;
import orrery.site.bench.Rounds;
import orrery.site.doctor.Machine;
import orrery.site.progress.Ticker;

/** The command line inside a test, with a working directory and a console of its own. */
public final class InProcess {
  private InProcess() {}

  /** Obeys a command line and returns its exit code. */
  public static int run(Path directory, PrintStream out, PrintStream err, String... arguments) {
    return run(directory, out, err, BenchSetup.of(Map.of()), arguments);
  }

  /** The same with everything that this machine has to measure, but hardly any time for it. */
  public static int briefly(Path directory, PrintStream out, PrintStream err, String... arguments) {
    BenchSetup here = BenchSetup.of(System.getenv());
    Duration brief = Duration.ofMillis(1);
    BenchSetup briefly =
        new BenchSetup(
            here.devices(),
            here.browser(),
            here.compiler(),
            here.sweep(),
            new Rounds(brief, brief, 1),
            here.limit(),
            here.nanoTime());
    return run(directory, out, err, briefly, arguments);
  }

  private static int run(
      Path directory, PrintStream out, PrintStream err, BenchSetup setup, String... arguments) {
    return run(directory, out, err, setup, Machine.here(Map.of()), arguments);
  }

  /** The same on another machine. */
  static int run(
      Path directory, PrintStream out, PrintStream err, Machine machine, String... arguments) {
    return run(directory, out, err, BenchSetup.of(Map.of()), machine, arguments);
  }

  private static int run(
      Path directory,
      PrintStream out,
      PrintStream err,
      BenchSetup setup,
      Machine machine,
      String... arguments) {
    Environment environment =
        new Environment(
            new Console(InputStream.nullInputStream(), out, err),
            directory,
            directory,
            machine.variables(),
            Clock.systemUTC(),
            Ticker.NONE);
    Catalogue catalogue = new Catalogue(Studies.names(), Studies::find);
    return new Orrery(environment, catalogue, setup, machine).run(arguments);
  }
}
