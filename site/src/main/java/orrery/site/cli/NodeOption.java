package orrery.site.cli;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import orrery.site.bench.SearchPath;
import orrery.site.script.NodeProgram;
import orrery.site.script.NodeProgram.At;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option that names a Node. */
final class NodeOption {
  /** The variable that names one where the option does not. */
  static final String VARIABLE = "ORRERY_NODE";

  private static final String REMEDY =
      ": name a Node from version " + NodeProgram.OLDEST + " on, or none";

  @Option(
      names = "--node",
      paramLabel = "PATH",
      description = {
        "A Node that sets formulas and colours code (default: $" + VARIABLE + ").",
        "The site is the same without it, and takes longer."
      })
  private String node;

  /**
   * Returns the Node that is named, if any is. An empty name is none.
   *
   * @throws ParameterException if it cannot be used
   */
  Optional<NodeProgram> program(CommandLine line, Environment environment) {
    Optional<At> at = at(environment);
    if (at.isPresent() && at.get() instanceof At.Unusable unusable) {
      String name = node == null ? VARIABLE : "--node";
      throw new ParameterException(line, name + " " + unusable.reason() + REMEDY);
    }
    return at.map(found -> ((At.Found) found).program());
  }

  /** Returns what is there, if anything is named. */
  Optional<At> at(Environment environment) {
    String typed = node == null ? environment.variables().getOrDefault(VARIABLE, "") : node;
    return typed.isEmpty() ? Optional.empty() : Optional.of(at(typed, environment));
  }

  /** Looks for a name without a folder where shells do. */
  private static At at(String typed, Environment environment) {
    try {
      boolean isName = !typed.contains("/") && !typed.contains(File.separator);
      Optional<Path> installed =
          isName ? SearchPath.first(List.of(typed), environment.variables()) : Optional.empty();
      return NodeProgram.at(installed.orElseGet(() -> environment.path(typed)));
    } catch (InvalidPathException invalid) {
      return new At.Unusable("cannot be the path of a program: " + invalid.getReason());
    }
  }
}
