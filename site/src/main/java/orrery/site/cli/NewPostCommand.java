package orrery.site.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import orrery.site.imports.ImportResult;
import orrery.site.imports.Importer;
import orrery.site.publish.TextFiles;
import orrery.site.source.Decoding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orrery new post}: an article in a folder of its own, with the date of today. */
@Command(
    name = "post",
    description = "Begin an article, in a folder that can hold its images.",
    mixinStandardHelpOptions = true)
final class NewPostCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Its title, or its file's name.")
  private String name;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Make it of this document, and say line by line what was changed.")
  private String from;

  @Mixin private NewArticle article;

  private final Environment environment;

  NewPostCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    if (from != null) {
      return imported();
    }
    if (name == null) {
      throw new ParameterException(spec.commandLine(), "an article needs a name");
    }
    Path file = article.place(name, true, environment, spec.commandLine());
    NewArticle.write(file, name, "date: " + environment.today() + "\n", environment);
    return ExitCode.DONE;
  }

  private int imported() throws IOException {
    TypedFile.requireNamed(spec.commandLine(), "--from", from, "file");
    Path document = environment.path(from);
    if (!Files.isRegularFile(document)) {
      throw new ParameterException(spec.commandLine(), "there is no file " + from);
    }
    String fileName = document.getFileName().toString();
    ImportResult imported = Importer.of(text(document), fileName);
    String called = name == null ? Importer.name(fileName) : name;
    Path file = article.place(called, true, environment, spec.commandLine());
    TextFiles.write(Map.of(file, imported.text()));
    PrintStream out = environment.console().out();
    out.println("wrote " + environment.shown(file));
    imported.report().forEach(out::println);
    return ExitCode.DONE;
  }

  private String text(Path document) throws IOException {
    byte[] bytes = TypedFile.read(spec.commandLine(), document, from);
    if (bytes.length > Decoding.MAX_FILE_BYTES) {
      String most = "at most " + Decoding.MAX_FILE_BYTES + " bytes are read";
      throw new ParameterException(spec.commandLine(), from + " is too large: " + most);
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      String message = from + " is not UTF-8: save it as UTF-8 first";
      throw new ParameterException(spec.commandLine(), message, e);
    }
  }
}
