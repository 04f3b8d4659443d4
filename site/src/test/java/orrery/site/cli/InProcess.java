package orrery.site.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import orrery.engine.studies.Studies;

/** The command line inside a test, with a working directory and a console of its own. */
public final class InProcess {
  private InProcess() {}

  /** Obeys a command line and returns its exit code. */
  public static int run(Path directory, PrintStream out, PrintStream err, String... arguments) {
    Surroundings surroundings =
        new Surroundings(new Console(out, err), directory, directory, Clock.systemUTC());
    return new Orrery(surroundings, new Catalogue(Studies.names(), Studies::find)).run(arguments);
  }
}
