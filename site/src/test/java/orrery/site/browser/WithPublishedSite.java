package orrery.site.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The repository's own site on a host of its own for each test, and a browser to visit it with. */
abstract class WithPublishedSite {
  static PublishedSite site;
  static Chromium chromium;
  static StaticHost host;

  @BeforeAll
  static void publish() {
    site = PublishedSite.ofTheRepository("/");
    chromium = new Chromium();
  }

  @AfterAll
  static void closeBrowser() {
    chromium.close();
  }

  @BeforeEach
  void serve() {
    host = new StaticHost(site.folder(), "/");
  }

  @AfterEach
  void stopServing() {
    host.close();
  }
}
