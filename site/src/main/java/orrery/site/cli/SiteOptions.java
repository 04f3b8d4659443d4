package orrery.site.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import orrery.site.link.BaseUrl;
import orrery.site.output.BuildOptions;
import orrery.site.output.Strictness;
import orrery.site.script.NodeProgram;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of every command that builds a site. */
final class SiteOptions {
  @Mixin private FolderOptions folders;

  @Mixin private NodeOption node;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the site will live (default: what site.yaml says).")
  private String baseUrl;

  @Option(names = "--drafts", description = "Build drafts too.")
  private boolean drafts;

  @Option(names = "--strict", description = "Take warnings for errors.")
  private boolean strict;

  @Option(
      names = "--lenient",
      description = "Let missing images and unknown wiki links pass, with a warning.")
  private boolean lenient;

  /**
   * Holds the options to what they must be.
   *
   * @param published the folder of the published site, by its name; empty where there is none
   * @throws ParameterException if one is wrong
   */
  void require(CommandLine line, Environment environment, Map<String, Path> published) {
    folders.require(line, environment, published);
    if (baseUrl != null && BaseUrl.parse(baseUrl).isEmpty()) {
      throw new ParameterException(
          line, "--base-url must be an address such as https://example.org/notes/, not " + baseUrl);
    }
    if (strict && lenient) {
      throw new ParameterException(line, "--strict and --lenient contradict each other: keep one");
    }
  }

  /**
   * Requires the content folder where it is named, even if no site is needed.
   *
   * @throws ParameterException if it does not exist
   */
  void requireContentIfNamed(CommandLine line, Environment environment) {
    boolean named = line.getParseResult().hasMatchedOption("--content");
    if (named && !Files.isDirectory(folders.content(environment))) {
      throw new ParameterException(line, "there is no such folder: " + folders.typedContent());
    }
  }

  /**
   * Returns the Node that is named, if any is.
   *
   * @throws ParameterException if it cannot be used
   */
  Optional<NodeProgram> node(CommandLine line, Environment environment) {
    return node.program(line, environment);
  }

  BuildOptions resolve(Environment environment) {
    return new BuildOptions(
        folders.content(environment),
        folders.contentName(),
        folders.theme(environment),
        folders.cache(environment),
        Optional.ofNullable(baseUrl).flatMap(BaseUrl::parse),
        drafts,
        strictness());
  }

  private Strictness strictness() {
    if (strict) {
      return Strictness.STRICT;
    }
    return lenient ? Strictness.LENIENT : Strictness.NORMAL;
  }

  /** Returns a path as typed, without slashes at the end: messages start with it. */
  static String trimmed(String typed) {
    String name = typed.replace('\\', '/');
    while (name.length() > 1 && name.endsWith("/")) {
      name = name.substring(0, name.length() - 1);
    }
    return name;
  }
}
