package orrery.site.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import orrery.site.publish.TextFiles;
import orrery.site.source.Titles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code orrery new site}: a site of one's own, which builds at once. */
@Command(
    name = "site",
    description =
        "Begin a site: two articles, a first experiment, and a place for what looks different.",
    mixinStandardHelpOptions = true)
final class NewSiteCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", description = "Its folder, which is made.")
  private String name;

  private final Environment environment;

  NewSiteCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    TypedFile.requireNamed(spec.commandLine(), "NAME", name, "folder");
    Path folder = environment.path(name);
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isEmpty(folder)) {
      String message = name + " is there already, and is not empty: it is left alone";
      throw new ParameterException(spec.commandLine(), message);
    }
    Map<String, String> words =
        Map.of("title", Titles.of(folder.getFileName().toString()), "date", environment.today());
    Map<Path, String> files = new LinkedHashMap<>();
    Starter.site(words).forEach((path, text) -> files.put(folder.resolve(path), text));
    TextFiles.write(files);
    for (Path path : files.keySet()) {
      environment.console().out().println("wrote " + environment.shown(path));
    }
    String there = environment.shown(folder);
    String here = there.isEmpty() ? "" : "cd " + there + " && ";
    environment.console().out().println("next: " + here + "orrery serve");
    return ExitCode.DONE;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }
}
