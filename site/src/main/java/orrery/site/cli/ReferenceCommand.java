package orrery.site.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code orrery reference}: writes what is made from the program: the reference and the schemas.
 */
@Command(
    name = "reference",
    description =
        "Write the reference of the guide, and the schemas for editors, into this folder.",
    hidden = true,
    mixinStandardHelpOptions = true)
final class ReferenceCommand implements Callable<Integer> {
  private final Environment environment;

  ReferenceCommand(Environment environment) {
    this.environment = environment;
  }

  /** The text of every file, by its path. */
  static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("content/posts/guide-reference/index.md", ReferencePage.markdown());
    files.put("content/posts/guide-problems/index.md", ProblemsPage.markdown());
    files.put("site/schemas/site.json", Schema.ofSite());
    files.put("site/schemas/article.json", Schema.ofArticle());
    return files;
  }

  @Override
  public Integer call() throws IOException {
    for (Map.Entry<String, String> file : files().entrySet()) {
      Path path = environment.path(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
      environment.console().out().println("wrote " + file.getKey());
    }
    return ExitCode.DONE;
  }
}
