package orrery.site.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import orrery.site.doctor.Machine;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program: its commands, put together for the surroundings they run in.
 *
 * <pre>{@code
 * int exit = new Orrery(environment, catalogue, setup, machine).run("build", "--drafts");
 * }</pre>
 */
@Command(
    name = "orrery",
    description = "Articles about machine learning whose figures are live.",
    version = "Orrery " + Orrery.VERSION,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "orrery test installs a browser if there is none, then runs every test.",
      "Exit codes: 0 done, 1 errors in the content, 2 wrong usage, 3 a fault of the program."
    })
final class Orrery implements Runnable {
  /** The version of the program. */
  static final String VERSION = "0.1.0";

  private final CommandLine line;
  private final Environment environment;

  /** The program in some surroundings. */
  Orrery(Environment environment, Catalogue catalogue, BenchSetup setup, Machine machine) {
    this.environment = environment;
    this.line = new CommandLine(this);
    line.addSubcommand(new BuildCommand(environment));
    line.addSubcommand(new ServeCommand(environment));
    line.addSubcommand(new CheckCommand(environment));
    line.addSubcommand(NewCommand.in(environment));
    line.addSubcommand(new RenderCommand(environment));
    line.addSubcommand(new ReferenceCommand(environment));
    line.addSubcommand(new RunCommand(environment, catalogue, new Devices(setup.devices())));
    line.addSubcommand(BenchCommand.in(environment, setup));
    line.addSubcommand(new DoctorCommand(environment, machine, catalogue.names()));
    line.setOut(new PrintWriter(environment.console().out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(environment.console().err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler((wrong, arguments) -> refuse(wrong));
    line.setExecutionExceptionHandler((fault, command, parsed) -> report(fault));
  }

  /** Runs a command line, and returns the exit code. */
  int run(String... arguments) {
    try {
      return said(line.execute(arguments));
    } catch (Error fault) { // Memory that is not there, for example: not a mistake in the content.
      return report(fault);
    }
  }

  /** Returns the exit code, or that of a failure where the results could not be printed. */
  private int said(int exit) {
    if (exit != ExitCode.DONE || !environment.console().out().checkError()) {
      return exit;
    }
    UsageError full = new UsageError("the output cannot be written", "make room where it goes");
    environment.console().err().print(full.text());
    return ExitCode.USAGE;
  }

  /** Prints the help: a line without a command is wrong usage. */
  @Override
  public void run() {
    throw new CommandLine.ParameterException(line, "which command?");
  }

  private int refuse(CommandLine.ParameterException wrong) {
    environment.console().err().print(UsageError.of(wrong).text());
    return ExitCode.USAGE;
  }

  private int report(Throwable fault) {
    Optional<UsageError> file = UsageError.of(fault, environment);
    if (file.isPresent()) {
      environment.console().err().print(file.get().text());
      return ExitCode.USAGE;
    }
    environment.console().err().println("fault: " + fault);
    fault.printStackTrace(environment.console().err());
    return ExitCode.FAULT;
  }
}
