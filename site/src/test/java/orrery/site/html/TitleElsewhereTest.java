package orrery.site.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.rendered.RenderedArticle;
import orrery.site.script.Scripts;

class TitleElsewhereTest {
  private static final Scripts SCRIPTS = new Scripts(1);

  private static final String ONE =
      """
      ---
      title: One
      lang: de
      macros:
        '\\risk': '\\mathcal{R}'
      ---

      ## The "error" $\\risk[^a]$ is {value}`run:error`[^a] in [words](#h){#w} {#h}

      :::{note} A note about $\\risk$[^a] and [a place](#h)
      :label: boxed

      Text.
      :::

      ```{experiment} relu-oscillation
      :id: run
      :seeds: 1
      ```

      [^a]: A note.
      """;

  private static final String TWO =
      """
      ---
      title: Two
      ---

      See {ref}`h` and [](one.md#boxed), and again {ref}`h` and {ref}`boxed`.
      """;

  @TempDir Path folder;
  private ReadSite site;

  @AfterAll
  static void close() {
    SCRIPTS.close();
  }

  @BeforeEach
  void read() throws IOException {
    Path posts = Files.createDirectories(folder.resolve("content/posts"));
    Files.writeString(folder.resolve("content/site.yaml"), "title: Notes\n");
    Files.writeString(posts.resolve("one.md"), ONE);
    Files.writeString(posts.resolve("two.md"), TWO);
    site = ReadSite.of(folder.resolve("content"), SCRIPTS, folder.resolve("cache"));
  }

  @Test
  void aTitleOfAnotherArticleHasTheMacrosTheNumbersAndTheQuotesOfThatArticle() {
    assertThat(site.problems()).isEmpty();
    Element first = references("two").get(0);
    assertThat(first.select("annotation").text()).isEqualTo("\\risk[^a]");
    first.select(".katex").remove();
    assertThat(first.text()).matches("The „error“ is [0-9.]+ in words");
    assertThat(references("two").get(1).text()).startsWith("A note about").endsWith("and a place");
  }

  @Test
  void noIdNoNoteAndNoNumberOfAnotherPageIsCopied() {
    for (RenderedArticle article : site.articles()) {
      List<String> ids =
          Jsoup.parseBodyFragment(article.body().html()).select("[id]").eachAttr("id");
      assertThat(ids).doesNotHaveDuplicates();
    }
    for (Element reference : references("two")) {
      assertThat(reference.select("[id], a a, sup, orrery-value")).isEmpty();
    }
  }

  private List<Element> references(String slug) {
    return site.articles().stream()
        .filter(article -> article.article().slug().equals(slug))
        .flatMap(
            article ->
                Jsoup.parseBodyFragment(article.body().html())
                    .select("p a[href*='/one/']")
                    .stream())
        .collect(Collectors.toList());
  }
}
