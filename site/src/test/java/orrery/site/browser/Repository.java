package orrery.site.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import orrery.site.cli.InProcess;

/** The repository that these tests are part of. */
final class Repository {
  /** Modules are tested in their own folder, one below the top. */
  static final Path TOP = Path.of("..").toAbsolutePath().normalize();

  private Repository() {}

  static Path build(String... options) {
    try {
      Path folder = Files.createTempDirectory("orrery-site");
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8);
      List<String> arguments = new ArrayList<>(List.of("build", "--output"));
      arguments.add(folder.resolve("www").toString());
      arguments.addAll(List.of(options));
      int code = InProcess.run(TOP, console, console, arguments.toArray(String[]::new));
      if (code != 0) {
        throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
      }
      return folder.resolve("www");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
