package orrery.site.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import orrery.site.progress.Ticker;

/**
 * The parts of the machine that a command may see.
 *
 * @param console its input and output
 * @param directory the working directory, absolute: relative paths start here
 * @param home the folder of Orrery itself, with its templates
 * @param variables of the environment
 * @param clock for how long something took, and the date of a new article; no build depends on it
 * @param ticker of what is shown while a command works
 */
public record Environment(
    Console console,
    Path directory,
    Path home,
    Map<String, String> variables,
    Clock clock,
    Ticker ticker) {

  /** A path as a person typed it, made absolute. */
  Path path(String typed) {
    return directory.resolve(typed).normalize();
  }

  /** A path as a person would type it here. */
  String shown(Path path) {
    Path near = path.startsWith(directory) ? directory.relativize(path) : path;
    return near.toString().replace('\\', '/');
  }

  /** The day it is here, such as {@code 2026-11-21}. */
  String today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
  }
}
