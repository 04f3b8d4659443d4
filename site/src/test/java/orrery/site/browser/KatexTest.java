package orrery.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import orrery.site.math.Katex;
import orrery.site.script.Library;
import orrery.site.script.Library.Answer;
import orrery.site.script.Scripts;

/** KaTeX in the browser and on the JVM: the same HTML for a formula in every engine. */
@Execution(ExecutionMode.CONCURRENT)
class KatexTest {
  private static final String HOST = "http://katex.test/";

  @Test
  void theBuildAndABrowserSetEachFormulaByteForByteAlike() throws IOException {
    List<String> formulas = Files.readAllLines(Path.of("src/test/resources/corpus/formulas.txt"));
    Library library = Katex.library();
    List<List<String>> built = new ArrayList<>();
    try (Scripts scripts = new Scripts(2)) {
      for (String display : List.of("true", "false")) {
        for (String tex : formulas) {
          Answer answer = scripts.call(library, List.of(tex, display)).join();
          built.add(((Answer.Returned) answer).values());
        }
      }
    }
    assertThat(built).hasSize(2 * formulas.size());
    assertThat(inABrowser(library, formulas)).isEqualTo(built);
  }

  private static Object inABrowser(Library library, List<String> formulas) {
    try (Page page = Chromium.ofThisThread().browser().newPage()) {
      page.route(HOST + "**", route -> serve(route, library.files()));
      page.navigate(HOST);
      return page.evaluate(
          """
          async (formulas) => {
            const { call } = await import('/set.js');
            return ['true', 'false'].flatMap((display) => formulas.map((tex) => call(tex, display)));
          }
          """,
          formulas);
    }
  }

  private static void serve(Route route, Map<String, String> files) {
    String name = route.request().url().substring(HOST.length());
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType(name.isEmpty() ? "text/html" : "text/javascript")
            .setBody(files.getOrDefault(name, "<!doctype html>")));
  }
}
