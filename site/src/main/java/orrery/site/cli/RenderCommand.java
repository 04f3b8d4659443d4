package orrery.site.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import orrery.site.output.Builder;
import orrery.site.output.Document;
import orrery.site.output.Fragment;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;
import orrery.site.script.NodeProgram;
import orrery.site.source.Decoding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orrery render}: one document as HTML, for other programs and for a quick look. */
@Command(
    name = "render",
    description = {
      "Render one document to an HTML fragment on standard output, by the site's own rules.",
      "What is wrong with it goes to standard error, and then the exit code is 1."
    },
    mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FILE|-",
      description = "The document; - reads it from standard input.")
  private String file;

  @Mixin private SiteOptions options;

  private final Environment environment;

  RenderCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    options.require(spec.commandLine(), environment, Map.of());
    options.requireContentIfNamed(spec.commandLine(), environment);
    Optional<NodeProgram> node = options.node(spec.commandLine(), environment);
    Document document = document();
    if (document.bytes().length > Decoding.MAX_FILE_BYTES) {
      environment.console().err().print(ProblemText.of(List.of(tooLarge(document))));
      return ExitCode.CONTENT;
    }
    try (Builder builder = new Builder(options.resolve(environment), node)) {
      Fragment fragment = builder.render(document);
      environment.console().out().print(fragment.html());
      environment.console().err().print(ProblemText.of(fragment.problems()));
      boolean wrong = fragment.problems().stream().anyMatch(RenderCommand::isError);
      return wrong ? ExitCode.CONTENT : ExitCode.DONE;
    }
  }

  private static boolean isError(Problem problem) {
    return problem.severity() == Severity.ERROR;
  }

  private Problem tooLarge(Document document) throws IOException {
    boolean known = !file.equals(STANDARD_INPUT) && Files.size(document.path()) > 0;
    return known
        ? Decoding.tooLarge(document.name(), Files.size(document.path()))
        : Decoding.endless(document.name());
  }

  private Document document() throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      Path path = environment.directory().resolve(STANDARD_INPUT);
      byte[] bytes = TypedFile.read(spec.commandLine(), environment.console().in());
      return new Document(path, file, bytes);
    }
    TypedFile.requireNamed(spec.commandLine(), "FILE", file, "file");
    Path path = environment.path(file);
    if (!Files.isRegularFile(path)) {
      throw new ParameterException(spec.commandLine(), "there is no such file: " + file);
    }
    byte[] bytes = TypedFile.read(spec.commandLine(), path, file);
    return new Document(path, SiteOptions.trimmed(file), bytes);
  }
}
