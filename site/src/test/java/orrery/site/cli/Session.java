package orrery.site.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.engine.study.Study;
import orrery.site.doctor.Machine;
import orrery.site.progress.StatusLine;
import orrery.site.progress.Ticker;

/** The program in a folder, with a console that a test can read and a clock that stands still. */
final class Session {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private final Path directory;
  private final BenchSetup setup;
  private final Machine machine;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private String in = "";
  private Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private boolean terminal;

  Session(Path directory) {
    this(directory, BenchSetup.of(Map.of()));
  }

  Session(Path directory, BenchSetup setup) {
    this(directory, setup, Machine.here(Map.of()));
  }

  Session(Path directory, BenchSetup setup, Machine machine) {
    this.directory = directory;
    this.setup = setup;
    this.machine = machine;
  }

  /** Sets the input that is piped into the next commands. */
  Session typing(String text) {
    in = text;
    return this;
  }

  /** Sets the clock of the next commands. */
  Session at(Clock newClock) {
    clock = newClock;
    return this;
  }

  /** Lets the next commands print to a terminal, results and problems alike. */
  Session onTerminal() {
    terminal = true;
    return this;
  }

  int run(String... arguments) {
    out.reset();
    err.reset();
    InputStream typed = new ByteArrayInputStream(in.getBytes(UTF_8));
    StatusLine line = new StatusLine(err);
    Console console =
        terminal
            ? new Console(
                typed, print(line.before(err)), print(line.before(err)), Optional.of(line))
            : new Console(typed, print(out), print(err));
    Catalogue catalogue = new Catalogue(List.of("ramp"), Session::find);
    Environment environment =
        new Environment(console, directory, HOME, machine.variables(), clock, Ticker.NONE);
    return new Orrery(environment, catalogue, setup, machine).run(arguments);
  }

  private static PrintStream print(OutputStream stream) {
    return new PrintStream(stream, true, UTF_8);
  }

  private static Optional<Study> find(String name) {
    return name.equals("ramp") ? Optional.of(new Ramp()) : Optional.empty();
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }
}
