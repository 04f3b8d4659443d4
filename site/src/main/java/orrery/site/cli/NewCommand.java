package orrery.site.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code orrery new}: begins a site, an article or a note. */
@Command(
    name = "new",
    description = "Begin a site, an article, or a note, which is an article without a date.",
    synopsisSubcommandLabel = "site|post|note",
    mixinStandardHelpOptions = true)
final class NewCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** The command with all it can begin. */
  static CommandLine in(Environment environment) {
    return new CommandLine(new NewCommand())
        .addSubcommand(new NewSiteCommand(environment))
        .addSubcommand(new NewPostCommand(environment))
        .addSubcommand(new NewNoteCommand(environment));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "new what? a site, a post or a note");
  }
}
