package orrery.site.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures under {@code site/docs/screens}, by which a person judges a change of the
 * theme. Not a test that can fail; it runs when asked for, on a machine with the first font of the
 * theme that Debian has (package fonts-urw-base35):
 *
 * <pre>{@code
 * ./orrery test -Dorrery.screens=true -Dtest=ReferencePicturesTest
 * }</pre>
 */
@EnabledIfSystemProperty(named = "orrery.screens", matches = "true")
class ReferencePicturesTest {
  private static final Path FOLDER = Repository.TOP.resolve("site/docs/screens");

  private record Size(String name, int width, int height) {}

  private record Shot(String name, String page, String element) {}

  private static final List<Size> SIZES =
      List.of(new Size("desktop", 1280, 900), new Size("phone", 390, 844));

  private static final List<Shot> SHOTS =
      List.of(
          new Shot("home", "", ""),
          new Shot("double-descent", "posts/double-descent/", ""),
          new Shot("double-descent-live", "posts/double-descent/", "features"),
          new Shot("gaussian-live", "posts/double-descent/", "gaussian"),
          new Shot("depth-live", "posts/what-depth-buys/", "race"));

  @Test
  void picturesAreTakenInEverySizeAndScheme() {
    PublishedSite site = PublishedSite.ofTheRepository("/");
    try (StaticHost host = new StaticHost(site.folder(), "/");
        Chromium chromium = new Chromium()) {
      for (Size size : SIZES) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          for (Shot shot : SHOTS) {
            take(chromium, host, size, context(size).setColorScheme(scheme), name(scheme), shot);
          }
        }
        for (Shot shot : SHOTS) {
          Browser.NewContextOptions forced = context(size).setForcedColors(ForcedColors.ACTIVE);
          take(chromium, host, size, forced, "forced", shot);
        }
      }
    }
  }

  private static Browser.NewContextOptions context(Size size) {
    return new Browser.NewContextOptions().setViewportSize(size.width(), size.height());
  }

  private static String name(ColorScheme scheme) {
    return scheme.name().toLowerCase(Locale.ROOT);
  }

  private static void take(
      Chromium chromium,
      StaticHost host,
      Size size,
      Browser.NewContextOptions options,
      String colours,
      Shot shot) {
    try (Visit visit = Visit.with(chromium.browser(), host, options)) {
      visit.open(shot.page());
      if (!shot.element().isEmpty()) {
        visit.element(shot.element()).scrollIntoViewIfNeeded();
        visit.start(shot.element());
        visit.reach(shot.element(), "done");
        visit
            .page()
            .evaluate(
                "id => { document.getElementById(id).scrollIntoView({block: 'start'}); scrollBy(0,"
                    + " -24); }",
                shot.element());
      }
      String name = shot.name() + "-" + size.name() + "-" + colours + ".png";
      visit.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)));
    }
  }
}
