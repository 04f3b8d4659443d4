package orrery.site.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.site.bench.Chromium;
import orrery.site.bench.SearchPath;

/** The browsers that tests and {@code orrery bench} open, found as the launcher finds them. */
final class BrowserChecks {
  private static final List<String> FIREFOX = List.of("firefox-esr");
  private static final String OF_FIREFOX = "ORRERY_FIREFOX";

  private final Map<String, String> variables;

  BrowserChecks(Map<String, String> variables) {
    this.variables = variables;
  }

  List<Finding> findings() {
    return List.of(chromium(), firefox());
  }

  private Finding chromium() {
    for (String variable : List.of("ORRERY_BROWSER", "ORRERY_CHROMIUM")) {
      String named = variables.getOrDefault(variable, "");
      if (!named.isEmpty() && !isProgram(named)) {
        return notAProgram("Chromium", variable, named);
      }
    }
    Optional<Path> found =
        named("ORRERY_BROWSER")
            .or(() -> named("ORRERY_CHROMIUM"))
            .or(() -> Chromium.installed(variables));
    return found
        .map(program -> Finding.ok("Chromium", program.toString()))
        .orElseGet(
            () ->
                Finding.warning(
                    "Chromium",
                    "not found: orrery test and bench need it",
                    "install it, or set ORRERY_BROWSER to the program of a Chromium or Chrome"));
  }

  private Finding firefox() {
    String named = variables.get(OF_FIREFOX);
    if (named != null && named.isEmpty()) {
      return Finding.ok("Firefox", "left out, since " + OF_FIREFOX + " is empty");
    }
    if (named != null && !isProgram(named)) {
      return notAProgram("Firefox", OF_FIREFOX, named);
    }
    return named(OF_FIREFOX)
        .or(() -> SearchPath.first(FIREFOX, variables))
        .map(program -> Finding.ok("Firefox", program.toString()))
        .orElseGet(
            () ->
                Finding.warning(
                    "Firefox",
                    "not found: orrery test leaves out its tests",
                    "install Firefox ESR, or set " + OF_FIREFOX + " to its program"));
  }

  private Optional<Path> named(String variable) {
    return Optional.ofNullable(variables.get(variable))
        .filter(name -> !name.isEmpty())
        .map(Path::of);
  }

  private static boolean isProgram(String name) {
    Path program = Path.of(name);
    return Files.isRegularFile(program) && Files.isExecutable(program);
  }

  private static Finding notAProgram(String subject, String variable, String named) {
    return Finding.wrong(
        subject, variable + " names no program: " + named, "correct it, or unset " + variable);
  }
}
