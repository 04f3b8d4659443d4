package orrery.site.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import orrery.site.publish.TextFiles;
import orrery.site.source.Slug;
import orrery.site.source.Titles;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The common part of creating a post and a note. */
final class NewArticle {
  @Option(
      names = "--content",
      paramLabel = "DIR",
      defaultValue = "content",
      description = "The articles (default: ${DEFAULT-VALUE}).")
  private String content;

  /**
   * Returns the file of a new article of that name.
   *
   * @param inFolder whether it has a folder of its own
   * @throws ParameterException if there is no site here, if the name has nothing for an address, or
   *     if that is taken
   */
  Path place(String name, boolean inFolder, Environment environment, CommandLine line) {
    TypedFile.requireNamed(line, "--content", content, "folder");
    Path folder = environment.path(content);
    if (!Files.isDirectory(folder)) {
      String message = "there is no folder \"" + content + "\" here";
      throw new ParameterException(line, message + ": orrery new site NAME begins a site");
    }
    String slug = Slug.of(stem(name));
    if (slug.isEmpty()) {
      throw new ParameterException(line, "an address cannot be made of the name \"" + name + "\"");
    }
    Path file = folder.resolve("posts").resolve(slug + ".md");
    Path fileInFolder = folder.resolve("posts").resolve(slug).resolve("index.md");
    for (Path taken : List.of(file, fileInFolder)) {
      if (Files.exists(taken)) {
        throw new ParameterException(line, environment.shown(taken) + " is there already");
      }
    }
    return inFolder ? fileInFolder : file;
  }

  /** Writes an article that builds. */
  static void write(Path file, String name, String frontMatter, Environment environment)
      throws IOException {
    String title = Titles.of(stem(name)).replace("\\", "\\\\").replace("\"", "\\\"");
    String text =
        "---\ntitle: \""
            + title
            + "\"\n"
            + frontMatter
            + "description:\ntags: []\n---\n\nThe first sentence.\n";
    TextFiles.write(Map.of(file, text));
    environment.console().out().println("wrote " + environment.shown(file));
  }

  private static String stem(String name) {
    return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
  }
}
