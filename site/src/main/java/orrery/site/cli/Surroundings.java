package orrery.site.cli;

import java.nio.file.Path;
import java.time.Clock;

/**
 * What a command may see of the machine it runs on.
 *
 * @param console where it prints
 * @param directory the working directory, absolute: relative paths start here
 * @param home where Orrery itself lies, with its templates
 * @param clock for how long something took; no output depends on it
 */
public record Surroundings(Console console, Path directory, Path home, Clock clock) {

  /** A path as a person typed it, made absolute. */
  Path path(String typed) {
    return directory.resolve(typed).normalize();
  }
}
