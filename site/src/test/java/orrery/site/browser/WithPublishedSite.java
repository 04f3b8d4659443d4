package orrery.site.browser;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The repository's own site on a host of its own for each test, and a browser to visit it with.
 * Tests share nothing that changes: they run side by side, as many as {@code
 * junit-platform.properties} says.
 */
@Execution(ExecutionMode.CONCURRENT)
abstract class WithPublishedSite {
  static PublishedSite site;
  StaticHost host;

  @BeforeAll
  static void publish() {
    site = PublishedSite.ofTheRepository("/");
  }

  @BeforeEach
  void serve() {
    host = new StaticHost(site.folder(), "/");
  }

  @AfterEach
  void stopServing() {
    host.close();
  }

  static Browser browser() {
    return Chromium.ofThisThread().browser();
  }
}
