package orrery.site.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import orrery.site.cli.reference.GalleryPage;
import orrery.site.cli.reference.ProblemsPage;
import orrery.site.cli.reference.PromisesPage;
import orrery.site.cli.reference.ReferencePage;
import orrery.site.cli.reference.Schema;
import orrery.site.publish.TextFiles;
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

  /**
   * Returns the text of every file, by its path.
   *
   * @param top the folder of the project
   */
  static Map<String, String> files(Path top) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("content/posts/guide-reference/index.md", ReferencePage.markdown());
    files.put("content/posts/gallery/index.md", GalleryPage.markdown());
    files.put("content/posts/guide-problems/index.md", ProblemsPage.markdown());
    files.put("content/posts/guide-promises/index.md", PromisesPage.markdown());
    files.put("SECURITY.md", PromisesPage.renewed(Files.readString(top.resolve("SECURITY.md"))));
    files.put("site/schemas/site.json", Schema.ofSite());
    files.put("site/schemas/article.json", Schema.ofArticle());
    return files;
  }

  @Override
  public Integer call() throws IOException {
    Map<Path, String> files = new LinkedHashMap<>();
    files(environment.path("")).forEach((path, text) -> files.put(environment.path(path), text));
    TextFiles.write(files);
    for (Path path : files.keySet()) {
      environment.console().out().println("wrote " + environment.shown(path));
    }
    return ExitCode.DONE;
  }
}
