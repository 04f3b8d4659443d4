package orrery.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThemeTest {
  private static final Path THEME = Path.of("../templates");

  private static List<Path> files(String extension) throws IOException {
    try (var files = Files.walk(THEME)) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    }
  }

  @Test
  void noTemplateCanTurnTextIntoMarkupOrIntoExpressions() throws IOException {
    assertThat(files(".html")).isNotEmpty();
    for (Path template : files(".html")) {
      assertThat(Files.readString(template))
          .as(template.toString())
          .doesNotContain("th:utext", "__${", "[(", "th:inline", "th:on", "style=");
    }
  }

  @Test
  void theStyleSheetLoadsNothing() throws IOException {
    for (Path sheet : files(".css")) {
      assertThat(Files.readString(sheet))
          .as(sheet.toString())
          .doesNotContain("url(", "@import", "http:", "https:");
    }
  }

  @Test
  void everyPropertyThatAStyleUsesIsDefined() throws IOException {
    StringBuilder styles = new StringBuilder();
    for (Path sheet : files(".css")) {
      styles.append(Files.readString(sheet));
    }
    styles.append(Files.readString(Path.of("../webdemo/src/main/web/element/experiment.css")));
    styles.append(Files.readString(Path.of("../webdemo/src/main/web/prose/prose.css")));
    assertThat(found("(--[\\w-]+)\\s*:", styles)).containsAll(found("var\\((--[\\w-]+)", styles));
  }

  private static Set<String> found(String pattern, CharSequence styles) {
    return Pattern.compile(pattern)
        .matcher(styles)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** WCAG 2.2: text at 4.5 to 1, curves at 3 to 1, on paper and on the wash of code. */
  @Test
  void textAndCurvesStandOutFromThePaperByDayAndByNight() throws IOException {
    String css = Files.readString(THEME.resolve("assets/site.css"));
    String day = css.substring(0, css.indexOf("prefers-color-scheme: dark"));
    String night = css.substring(day.length(), css.indexOf("*,\n", day.length()));
    for (String scheme : List.of(day, night)) {
      for (String text : List.of("ink", "ink-soft", "accent")) {
        assertThat(contrast(scheme, text, "paper")).as(text).isGreaterThan(4.5);
        assertThat(contrast(scheme, text, "wash")).as(text).isGreaterThan(4.5);
      }
      for (String tone : List.of("primary", "secondary", "tertiary", "reference")) {
        assertThat(contrast(scheme, "tone-" + tone, "paper")).as(tone).isGreaterThan(4.5);
      }
    }
  }

  private static double contrast(String css, String one, String other) {
    double a = luminance(css, one) + 0.05;
    double b = luminance(css, other) + 0.05;
    return Math.max(a / b, b / a);
  }

  private static double luminance(String css, String name) {
    int at = css.indexOf("--" + name + ": #") + name.length() + 5;
    int rgb = Integer.parseInt(css.substring(at, at + 6), 16);
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
