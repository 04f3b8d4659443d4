package orrery.site.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chromium or Chrome, without a window.
 *
 * @param program such as {@code /usr/bin/chromium}
 */
public record Chromium(Path program) implements Browser {
  private static final List<String> NAMES =
      List.of(
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "chromium-headless-shell");
  private static final Path OF_MACOS =
      Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  /**
   * Flags that stop background activity, and disable the sandbox, which root cannot have, for our
   * own page.
   */
  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--no-sandbox",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /**
   * The browser of a machine: the one that {@code ORRERY_BROWSER} names, or the first of the usual
   * names on the path.
   *
   * @param environment the variables of the process
   */
  public static Optional<Browser> find(Map<String, String> environment) {
    String named = environment.getOrDefault("ORRERY_BROWSER", "");
    return named.isEmpty()
        ? installed(environment).map(Chromium::new)
        : Optional.of(new Chromium(Path.of(named)));
  }

  /** Returns the first program of the usual names, if there is one. */
  public static Optional<Path> installed(Map<String, String> environment) {
    return SearchPath.first(NAMES, environment)
        .or(() -> Optional.of(OF_MACOS).filter(Files::isExecutable));
  }

  @Override
  public Running open(URI page) throws IOException {
    Path profile = Files.createTempDirectory("orrery-bench");
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(FLAGS);
    command.add("--user-data-dir=" + profile);
    command.add(page.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    try {
      return new RunningProcess(builder.start(), profile);
    } catch (IOException e) {
      TemporaryFolders.delete(profile);
      throw e;
    }
  }
}
