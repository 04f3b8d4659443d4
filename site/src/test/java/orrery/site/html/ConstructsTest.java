package orrery.site.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import orrery.site.GoldenFolders;
import orrery.site.rendered.RenderedArticle;
import orrery.site.script.Scripts;

/**
 * Each folder under {@code markdown} is a construct: {@code in.md} and what becomes of it. What
 * KaTeX makes of a formula is shown as {@code <tex>} with its source, its numbers, ids and links.
 * How to look at one, and how to record them anew: see {@link GoldenFolders}.
 */
class ConstructsTest {
  private static final Path FOLDER = Path.of("src/test/resources/markdown");
  private static final Scripts SCRIPTS = new Scripts(2);
  @TempDir Path temp;

  @AfterAll
  static void close() {
    SCRIPTS.close();
  }

  static Stream<String> constructs() throws IOException {
    return GoldenFolders.in(FOLDER);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("constructs")
  void aConstructBecomesItsHtml(String construct) throws IOException {
    Path content = temp.resolve("content");
    copy(FOLDER.resolve(construct), content.resolve("posts").resolve(construct));
    ReadSite site = ReadSite.of(content, SCRIPTS, temp.resolve("cache"));
    assertThat(site.problems()).as(construct).isEmpty();
    RenderedArticle article =
        site.articles().stream()
            .filter(one -> one.article().slug().equals(construct))
            .findFirst()
            .orElseThrow();
    GoldenFolders.check(
        shown(article.body().html()), FOLDER.resolve(construct).resolve("out.html"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace("in.md", "index.md");
        Files.copy(file, to.resolve(name));
      }
    }
  }

  private static String shown(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false).charset(UTF_8);
    for (Element formula : document.select(".katex-display, .katex")) {
      if (formula.parent() != null) {
        String tex = formula.select("annotation").text();
        Element shown = new Element("tex").text(tex);
        List<String> numbers = formula.select(".katex-tag .mord.text").eachText();
        List<String> ids = formula.select("[id]").eachAttr("id");
        List<String> links = formula.select("a").eachAttr("href");
        List<String> bound = formula.select("[data-param]").eachAttr("data-param");
        List.of(
                Map.entry("numbers", numbers),
                Map.entry("ids", ids),
                Map.entry("links", links),
                Map.entry("parameters", bound))
            .stream()
            .filter(entry -> !entry.getValue().isEmpty())
            .forEach(entry -> shown.attr(entry.getKey(), String.join(" ", entry.getValue())));
        formula.replaceWith(shown);
      }
    }
    return document.body().html();
  }
}
