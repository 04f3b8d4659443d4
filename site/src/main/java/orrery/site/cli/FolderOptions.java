package orrery.site.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import orrery.site.page.Theme;
import orrery.site.publish.CachePlace;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

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

  /**
   * Holds the options to what they must be.
   *
   * @param published the folder of the published site, by its name; empty where there is none
   * @throws ParameterException if one is empty, or if the cache is where other files are
   */
  void require(CommandLine line, Environment environment, Map<String, Path> published) {
    requireNamed(line);
    Path at = cache(environment);
    Theme theme = theme(environment);
    Optional<String> objection =
        CachePlace.amongSources(at, content(environment), contentName())
            .or(() -> CachePlace.amongSources(at, theme.folder(), theme.name()));
    for (Map.Entry<String, Path> site : published.entrySet()) {
      objection = objection.or(() -> CachePlace.inSite(at, site.getValue(), site.getKey()));
    }
    if (objection.isPresent()) {
      throw new ParameterException(line, "--cache " + objection.get() + ": name another folder");
    }
  }

  /**
   * Requires names that are not empty.
   *
   * @throws ParameterException if one is
   */
  void requireNamed(CommandLine line) {
    TypedFile.requireNamed(line, "--content", content, "folder");
    TypedFile.requireNamed(line, "--templates", templates, "folder");
    TypedFile.requireNamed(line, "--cache", cache, "folder");
  }

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
