package orrery.site.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import orrery.engine.studies.Studies;
import orrery.site.doctor.Machine;

/** The entry point of the process. */
public final class Main {
  private Main() {}

  /** Obeys the command line and leaves with its exit code. */
  public static void main(String[] arguments) {
    Path directory = Path.of("").toAbsolutePath();
    Path home = directory.resolve(System.getProperty("orrery.home", ""));
    Environment environment =
        new Environment(
            Console.ofProcess(),
            directory,
            home,
            System.getenv(),
            Clock.system(ZoneId.systemDefault()));
    Catalogue catalogue = new Catalogue(Studies.names(), Studies::find);
    BenchSetup setup = BenchSetup.of(System.getenv());
    Machine machine = Machine.here(System.getenv());
    System.exit(new Orrery(environment, catalogue, setup, machine).run(arguments));
  }
}
