package orrery.site.browser;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The Firefox of the machine, without a window, as the distribution ships it: it is spoken to in
 * WebDriver BiDi, which needs nothing beside it. {@code ./orrery test} installs one where it can
 * and names it in {@code ORRERY_FIREFOX}; where there is none, the tests with it are skipped.
 */
final class Firefox implements AutoCloseable {
  private static final String LISTENING = "WebDriver BiDi listening on ";

  /**
   * The preferences that keep the browser from starting anything, or sending requests, of its own.
   */
  private static final List<String> PREFERENCES =
      List.of(
          "user_pref(\"ui.prefersReducedMotion\", 1);",
          "user_pref(\"browser.shell.checkDefaultBrowser\", false);",
          "user_pref(\"datareporting.policy.dataSubmissionEnabled\", false);",
          "user_pref(\"app.normandy.enabled\", false);",
          "user_pref(\"network.captive-portal-service.enabled\", false);",
          "user_pref(\"network.connectivity-service.enabled\", false);");

  private final Path profile;
  private final Process process;
  private final Bidi bidi;
  private final List<BiConsumer<String, JsonObject>> listeners = new CopyOnWriteArrayList<>();

  Firefox(Path program) {
    try {
      this.profile = Files.createTempDirectory("orrery-firefox");
      Files.write(profile.resolve("user.js"), PREFERENCES);
      this.process = start(program, profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.bidi =
        new Bidi(
            address(process), (name, event) -> listeners.forEach(each -> each.accept(name, event)));
  }

  /** Returns the program, if there is one. */
  static Optional<Path> program() {
    String named = System.getenv("ORRERY_FIREFOX");
    return Stream.of(named == null ? "/usr/bin/firefox-esr" : named)
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Process start(Path program, Path profile) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            program.toString(),
            "--headless",
            "--no-remote",
            "--remote-debugging-port=0",
            "--profile",
            profile.toString());
    builder.environment().put("MOZ_CRASHREPORTER_DISABLE", "1");
    return builder.redirectErrorStream(true).start();
  }

  /** Returns the address that it prints once it listens. Its other output is read, and dropped. */
  private static String address(Process process) {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    String found =
        lines
            .lines()
            .peek(line -> said.append(line).append('\n'))
            .filter(line -> line.startsWith(LISTENING))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Firefox did not start: " + said));
    Thread rest = new Thread(() -> lines.lines().forEach(line -> {}), "Firefox's output");
    rest.setDaemon(true);
    rest.start();
    return found.substring(LISTENING.length());
  }

  /** A visit to a page of a site. */
  FirefoxVisit visit(StaticHost host) {
    return new FirefoxVisit(bidi, listeners, host.url());
  }

  @Override
  public void close() {
    bidi.close();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try (Stream<Path> files = Files.walk(profile)) {
      process.waitFor(10, TimeUnit.SECONDS);
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the profile of Firefox is left in " + profile, e);
    }
  }
}
