package orrery.site.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import orrery.site.page.Theme;
import picocli.CommandLine.Option;

/** The options that name the folders that a build reads, and its cache. */
final class FolderOptions {
  @Option(
      names = "--content",
      paramLabel = "DIR",
      defaultValue = "content",
      description = "The articles (default: ${DEFAULT-VALUE}).")
  private String content;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = {
        "The theme (default: templates).",
        "What is not in it comes from the theme of the program."
      })
  private String templates;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      defaultValue = ".orrery/cache",
      description = "What need not be computed again (default: ${DEFAULT-VALUE}).")
  private String cache;

  Path content(Environment environment) {
    return environment.path(content);
  }

  /** Returns the content folder as it was typed. */
  String typedContent() {
    return content;
  }

  /** Returns the name of the content folder in messages. */
  String contentName() {
    return SiteOptions.trimmed(content);
  }

  Path cache(Environment environment) {
    return environment.path(cache);
  }

  /** Returns the name of the cache in messages. */
  String cacheName() {
    return SiteOptions.trimmed(cache);
  }

  Theme theme(Environment environment) {
    Path builtIn = environment.home().resolve("templates");
    String name = templates == null ? "templates" : templates;
    Path folder = environment.path(name);
    boolean own = templates != null || Files.isDirectory(folder);
    return new Theme(own ? folder : builtIn, SiteOptions.trimmed(name), builtIn);
  }
}
