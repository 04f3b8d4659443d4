package orrery.site.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orrery new note}: an article without a date, in one file. */
@Command(
    name = "note",
    description = "Begin a note: an article without a date, in one file.",
    mixinStandardHelpOptions = true)
final class NewNoteCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", description = "Its title, or its file's name.")
  private String name;

  @Mixin private NewArticle article;

  private final Environment environment;

  NewNoteCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    Path file = article.place(name, false, environment, spec.commandLine());
    NewArticle.write(file, name, "", environment);
    return ExitCode.DONE;
  }
}
