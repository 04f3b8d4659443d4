package orrery.site.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orrery new post}: an article in a folder of its own, with the date of today. */
@Command(
    name = "post",
    description = "Begin an article, in a folder that can hold its images.",
    mixinStandardHelpOptions = true)
final class NewPostCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", description = "Its title, or its file's name.")
  private String name;

  @Mixin private NewArticle article;

  private final Surroundings surroundings;

  NewPostCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Path file = article.place(name, true, surroundings, spec.commandLine());
    NewArticle.write(file, name, "date: " + surroundings.today() + "\n", surroundings);
    return ExitCode.DONE;
  }
}
