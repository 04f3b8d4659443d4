package orrery.site.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The Chromium of the machine, without a window. {@code ./orrery test} finds or installs it and
 * names its headless shell, which is quicker, in {@code ORRERY_BROWSER}, and itself in {@code
 * ORRERY_CHROMIUM}.
 */
final class Chromium implements AutoCloseable {
  /** The arguments that keep the browser from sending requests of its own. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** The library is not made for several threads at once. */
  private static final ThreadLocal<Chromium> OF_THREADS =
      ThreadLocal.withInitial(
          () -> {
            Chromium made = new Chromium();
            Runtime.getRuntime().addShutdownHook(new Thread(made::close));
            return made;
          });

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    this(new BrowserType.LaunchOptions().setArgs(ARGUMENTS));
  }

  private Chromium(BrowserType.LaunchOptions options) {
    this(options, "ORRERY_BROWSER");
  }

  private Chromium(BrowserType.LaunchOptions options, String variable) {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser = playwright.chromium().launch(options.setExecutablePath(executable(variable)));
  }

  /**
   * Returns the browser that the tests of a thread share: each visit has cookies, storage and pages
   * of its own.
   */
  static Chromium ofThisThread() {
    return OF_THREADS.get();
  }

  /**
   * Returns a browser that keeps pages which were left, so that going back finds them as they were:
   * Chromium's headless shell cannot.
   */
  static Chromium thatKeepsPages() {
    return new Chromium(
        new BrowserType.LaunchOptions()
            .setArgs(ARGUMENTS)
            .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache")),
        "ORRERY_CHROMIUM");
  }

  /**
   * Returns a browser with WebGPU, computed by the processor: SwiftShader is the same on every
   * machine.
   */
  static Chromium withWebGpu() {
    List<String> arguments =
        Stream.concat(
                ARGUMENTS.stream().filter(argument -> !argument.equals("--disable-gpu")),
                Stream.of(
                    "--enable-unsafe-webgpu",
                    "--use-webgpu-adapter=swiftshader",
                    "--enable-unsafe-swiftshader"))
            .toList();
    return new Chromium(new BrowserType.LaunchOptions().setArgs(arguments));
  }

  Browser browser() {
    return browser;
  }

  private static Path executable(String variable) {
    String named = System.getenv(variable);
    Path found = Path.of(named == null ? "/usr/bin/chromium" : named);
    if (!Files.isExecutable(found)) {
      throw new IllegalStateException("no browser at " + found + ": run ./orrery test");
    }
    return found;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
