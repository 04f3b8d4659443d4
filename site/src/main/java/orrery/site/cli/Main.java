package orrery.site.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import orrery.engine.studies.Studies;
import orrery.site.doctor.Machine;
import orrery.site.progress.StatusLine;

/** The entry point of the process. */
public final class Main {
  private Main() {}

  /** Obeys the command line and leaves with its exit code. */
  public static void main(String[] arguments) {
    Path directory = Path.of("").toAbsolutePath();
    Path home = directory.resolve(System.getProperty("orrery.home", ""));
    Console console = Console.ofProcess(System.getProperty("orrery.terminal", ""));
    console.status().ifPresent(Main::clearAtTheEnd);
    Environment environment =
        new Environment(
            console,
            directory,
            home,
            System.getenv(),
            Clock.system(ZoneId.systemDefault()),
            new ThreadTicker());
    Catalogue catalogue = new Catalogue(Studies.names(), Studies::find);
    BenchSetup setup = BenchSetup.of(System.getenv());
    Machine machine = Machine.here(System.getenv());
    System.exit(new Orrery(environment, catalogue, setup, machine).run(arguments));
  }

  /** Takes the line away however the process ends: Ctrl-C as well. */
  private static void clearAtTheEnd(StatusLine status) {
    Runtime.getRuntime().addShutdownHook(new Thread(status::close));
  }
}
