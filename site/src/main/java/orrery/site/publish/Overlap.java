package orrery.site.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * An output folder and a folder that a build reads, one of them inside of the other: the site would
 * become part of itself, or the sources a part of the site.
 */
final class Overlap {
  private Overlap() {}

  /**
   * Returns the problem of such a pair, if they are one. Symbolic links are followed.
   *
   * @param output an absolute path, which need not exist, as the other
   */
  static Optional<Problem> of(Path output, String outputName, Path source, String sourceName)
      throws IOException {
    Path to = real(output);
    Path from = real(source);
    if (to.startsWith(from)) {
      return Optional.of(problem(outputName, "the output is inside of " + sourceName));
    }
    return from.startsWith(to)
        ? Optional.of(problem(outputName, "the output is around " + sourceName))
        : Optional.empty();
  }

  private static Problem problem(String name, String message) {
    return Problem.error(
        Code.OUTPUT_AMONG_SOURCES,
        Place.file(name),
        message + ", which a build reads",
        "choose another --output");
  }

  /** Returns a path without links, as far as it exists. */
  static Path real(Path path) throws IOException {
    for (Path above = path; above != null; above = above.getParent()) {
      if (Files.exists(above)) {
        return above.toRealPath().resolve(above.relativize(path)).normalize();
      }
    }
    return path;
  }
}
