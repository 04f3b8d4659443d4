package orrery.site.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.math.Formula;
import orrery.site.math.Katex;
import orrery.site.math.MathRenderer;
import orrery.site.math.MathResult;
import orrery.site.math.SiteStyles;
import orrery.site.memo.Memo;
import orrery.site.script.Library.Answer;
import orrery.site.script.Scripts;

/** Formulas as they are published look and read like those that KaTeX itself writes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormulaPicturesTest {
  private static final Path CORPUS = Path.of("src/test/resources/corpus");
  private static final String HOST = "http://formulas.test/";

  /** The formulas of one picture: higher ones than some thousand pixels cannot be taken. */
  private static final int AT_ONCE = 20;

  private static final String THEME =
      "body { color: #123; background: #fff; font: 18px/1.55 serif; }"
          + " @media (prefers-color-scheme: dark) { body { color: #edc; background: #111; } }"
          + " .katex { font-size: 1.08em; }";

  private final SiteStyles styles = new SiteStyles();
  private final List<String> original = new ArrayList<>();
  private final List<String> published = new ArrayList<>();

  @BeforeAll
  void set(@TempDir Path cache) throws IOException {
    try (Scripts scripts = new Scripts(2)) {
      MathRenderer renderer = new MathRenderer(scripts, new Memo(cache));
      for (String file : List.of("formulas.txt", "constructs.txt")) {
        List<Formula> formulas =
            Files.readAllLines(CORPUS.resolve(file)).stream()
                .map(tex -> new Formula(tex, file.equals("constructs.txt"), Map.of()))
                .toList();
        for (MathResult result : renderer.render(formulas)) {
          MathResult.Html html = (MathResult.Html) result;
          styles.set(String.valueOf(published.size()), html.styles());
          published.add(html.html());
        }
        for (Formula formula : formulas) {
          List<String> asked = List.of(formula.tex(), String.valueOf(formula.display()));
          Answer answer = scripts.call(Katex.library(), asked).join();
          original.add(((Answer.Returned) answer).values().get(1));
        }
      }
    }
  }

  @Test
  void everyPixelIsTheSame() {
    for (int scale : List.of(1, 2)) {
      ColorScheme scheme = scale == 1 ? ColorScheme.LIGHT : ColorScheme.DARK;
      try (Page page = page(scale, scheme)) {
        for (int from = 0; from < original.size(); from += AT_ONCE) {
          show(page, original, from);
          byte[] before = picture(page);
          show(page, published, from);
          assertThat(Arrays.equals(picture(page), before))
              .as("the picture of line %s and those behind it is the same", from + 1)
              .isTrue();
        }
      }
    }
  }

  @Test
  void whatIsSaidAndWhatIsCopiedIsTheSame() {
    try (Page page = page(1, ColorScheme.LIGHT)) {
      for (int from = 0; from < original.size(); from += AT_ONCE) {
        show(page, original, from);
        String said = page.locator("body").ariaSnapshot();
        String copied = copied(page);
        show(page, published, from);
        assertThat(page.locator("body").ariaSnapshot()).isEqualTo(said);
        assertThat(copied(page)).isEqualTo(copied).isNotEmpty();
      }
    }
  }

  /** Returns what is selected, but for space, which KaTeX's tables are full of. */
  private static String copied(Page page) {
    String text =
        (String)
            page.evaluate("getSelection().selectAllChildren(document.body), `${getSelection()}`");
    return text.replaceAll("[\\s\u200b]", "");
  }

  private static byte[] picture(Page page) {
    return page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
  }

  private static void show(Page page, List<String> formulas, int from) {
    List<String> some = formulas.subList(from, Math.min(formulas.size(), from + AT_ONCE));
    page.evaluate(
        "async (html) => { document.body.innerHTML = html; await document.fonts.ready; }",
        "<div>Words " + String.join(" words</div><div>Words ", some) + " words</div>");
  }

  private Page page(int scale, ColorScheme scheme) {
    Page page =
        Chromium.ofThisThread()
            .browser()
            .newPage(
                new Browser.NewPageOptions()
                    .setDeviceScaleFactor(scale)
                    .setColorScheme(scheme)
                    .setViewportSize(1000, 800));
    Map<String, byte[]> files = Katex.files(styles.css() + THEME);
    String empty = "<!doctype html><link rel=stylesheet href=/katex.css><body>";
    page.route(
        HOST + "**",
        route -> {
          String name = route.request().url().substring(HOST.length());
          route.fulfill(
              new Route.FulfillOptions()
                  .setContentType(
                      name.endsWith("css") ? "text/css" : name.isEmpty() ? "text/html" : "")
                  .setBodyBytes(files.getOrDefault(name, empty.getBytes(UTF_8))));
        });
    page.navigate(HOST);
    return page;
  }
}
