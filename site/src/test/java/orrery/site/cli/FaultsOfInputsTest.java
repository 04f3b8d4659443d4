package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content that no author means: each kind is one problem at its place, and ends no build. */
class FaultsOfInputsTest {
  @TempDir Path folder;
  private SiteStory site;

  @BeforeEach
  void aSite() throws IOException {
    site = new SiteStory(folder).article("depth", "Deep.");
  }

  @Test
  void aCacheThatCannotBeWrittenCostsTimeAndNothingElse() throws IOException {
    site.write("cache", "a file").article("depth", "$x^2$").build("--cache", "cache");
    assertThat(site.err())
        .contains("warning[S023]: this cache cannot be written, so every build starts anew")
        .endsWith("1 warning\n");
    assertThat(site.page("posts/depth/")).contains("class=\"katex\"");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void anEntryOfTheCacheThatIsAFolderIsNoAnswer() throws IOException {
    site.article("depth", "$x^2$").build("--cache", "cache");
    try (var entries = Files.walk(folder.resolve("cache"))) {
      for (Path entry : entries.filter(Files::isRegularFile).toList()) {
        Files.delete(entry);
        Files.createDirectories(entry.resolve("inside"));
      }
    }
    site.build("--cache", "cache");
    assertThat(site.page("posts/depth/")).contains("class=\"katex\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tags", "posts", "index.html/x.txt", "posts/depth"})
  void aFileWhereAFolderOfTheSiteIsHasNoAddress(String path) throws IOException {
    site.article("tagged", "x").write("content/static/" + path, "x");
    site.write("content/posts/t.md", "---\n{title: T, description: T., tags: [a]}\n---\n\nText.\n");
    assertThat(site.exitOf()).isEqualTo(1);
    assertThat(site.err())
        .contains(
            "content/static/"
                + path
                + ": error[O003]: the site has a file of this address already");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.html",
        "A.HTM",
        "a.xhtml",
        "a.svgz",
        "a.xml",
        "a.js",
        "a.b.mjs",
        "a.wasm",
        "_redirects",
        "data/_headers",
        "web.config",
        "staticwebapp.config.json",
        "a.html.en",
        "a.html.bak",
        "a.html.gz",
        "a.php.png",
        "a.phtml",
        "a.asp;.png"
      })
  void aFileThatABrowserOrAHostObeysIsPublishedFromStaticOnly(String name) throws IOException {
    site.write("content/posts/depth/" + name, "<script>alert(1)</script>")
        .write("content/static/down/" + name, "<script>alert(1)</script>")
        .write("content/posts/depth/a.csv", "1,2\n");
    Files.move(
        folder.resolve("content/posts/depth.md"), folder.resolve("content/posts/depth/index.md"));
    site.build();
    assertThat(site.err())
        .startsWith(
            "content/posts/depth/"
                + name
                + ": warning[S024]: this file is left out: a browser or a host would obey it\n"
                + "    hint: move it to static/ if it is yours\n");
    assertThat(site.www().resolve("posts/depth/" + name)).doesNotExist();
    assertThat(site.www().resolve("posts/depth/a.csv")).exists();
    assertThat(site.www().resolve("down/" + name)).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "feed.rss, files that end in .rss are published from static/ only",
    "map.kml, files that end in .kml are published from static/ only",
    "a.mathml, files that end in .mathml are published from static/ only",
    "a.csv~, files that end in .csv~ are published from static/ only",
    "a., files that end in . are published from static/ only",
    "page, its name has no ending",
    "a.svg.gz, there is no telling what is packed in it",
    "a.rss.gz, there is no telling what is packed in it",
  })
  void onlyKindsOnAListArePublishedFromBesideAnArticle(String name, String reason)
      throws IOException {
    site.article("rates/index", "x")
        .write("content/posts/rates/" + name, "words")
        .write("content/static/down/" + name, "words")
        .build();
    assertThat(site.err())
        .startsWith(
            "content/posts/rates/"
                + name
                + ": warning[S024]: this file is left out: "
                + reason
                + "\n    hint: move it to static/ if it is yours\n");
    assertThat(site.www().resolve("posts/rates/" + name)).doesNotExist();
    assertThat(site.www().resolve("down/" + name)).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.csv",
        "a.b.csv",
        "a.tar.gz",
        "a.v2.gz",
        "a.gz",
        "a.JSON",
        "a.ipynb",
        "a.npz",
        "a.py",
        "a.R",
        "a.pdf",
        "a.mp4",
        "a.woff2",
        "a.bib",
        "a.txt",
        "LICENSE",
        "Makefile"
      })
  void dataDocumentsAndCodeArePublishedFromBesideAnArticle(String name) throws IOException {
    site.article("rates/index", "x").write("content/posts/rates/" + name, "<1 words").build();
    assertThat(site.err()).doesNotContain("S024");
    assertThat(site.www().resolve("posts/rates/" + name)).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-32BE"})
  void whatBeginsAsAPageIsNotPublishedFromBesideAnArticleWhateverItsName(String encoding)
      throws IOException {
    site.article("rates/index", "x").write("content/posts/rates/a.rs", "");
    Files.write(
        folder.resolve("content/posts/rates/a.rs"),
        "\ufeff \n<x:script>alert(1)</x:script>".getBytes(Charset.forName(encoding)));
    site.build();
    assertThat(site.err())
        .startsWith(
            """
            content/posts/rates/a.rs: warning[S024]: this file is left out: it begins as a page does
                hint: move it to static/ if it is yours
            """);
    assertThat(site.www().resolve("posts/rates/a.rs")).doesNotExist();
  }

  @Test
  void aFileOfManyGigabytesIsNotPublished() throws IOException {
    site.write("content/static/film.mp4", "");
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve("content/static/film.mp4").toFile(), "rw")) {
      file.setLength(3L << 30);
    }
    assertThat(site.exitOf()).isEqualTo(1);
    assertThat(site.err())
        .startsWith("content/static/film.mp4: error[S021]: this file is larger than 100 MB\n");
  }

  @Test
  void anImageThatCannotBeReadIsAProblemAtItsPlace() throws IOException {
    site.write(
        "content/posts/x/index.md", "---\n{title: X, description: X.}\n---\n\n![a](p.png)\n");
    Files.write(folder.resolve("content/posts/x/p.png"), new byte[0], StandardOpenOption.CREATE);
    Files.createDirectories(folder.resolve("content/posts/y"));
    assertThat(site.exitOf()).isEqualTo(1);
    assertThat(site.err())
        .startsWith(
            "content/posts/x/index.md:5:6: error[R006]: not an image we can measure: p.png");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "date = {2020-00}",
        "date = {2020-00-00}",
        "date = {2020-13}",
        "date = {2020-02-31}",
        "date = {2019-00/2020-00}",
        "year = {x/y}",
        "year = {/2000}",
        "year = {99999999999}"
      })
  void aDateThatCannotBeUnderstoodIsAProblemAtItsField(String field) throws IOException {
    site.write(
            "content/references.bib",
            "@article{one, author = {One, O.}, title = {One},\n  " + field + "}\n")
        .article("depth", "As [@one] says.");
    assertThat(site.exitOf()).isLessThan(3);
    assertThat(site.err()).doesNotContain("Exception").doesNotContain("S019");
  }

  @Test
  void anEntryOfThousandsOfBracesIsAProblem() throws IOException {
    site.write(
            "content/references.bib",
            "@article{one, title = {" + "{".repeat(3000) + "x" + "}".repeat(3000) + "}}\n")
        .article("depth", "As [@one] says.");
    assertThat(site.exitOf()).isLessThan(3);
    assertThat(site.err()).doesNotContain("S019");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$\\define{x}{\\define{y}{z}}$",
        "$\\define{\\lambda}{the ridge of \\ref{loss}}$",
        "$\\define{x}{\\param{y}{noise}}$",
        "[@one, p. 3 \uE010 99 \uE011 x \uE012]",
        "$x\\hspace{1.0486em}y$ $x\\hspace{2.1581em}y$",
        ":::{proof}\u0001",
        "- a ^[note]\n  b"
      })
  void noneOfTheseIsAFaultOfTheProgram(String text) throws IOException {
    site.write("content/references.bib", "@article{one, title = {One}, year = 2001}\n")
        .article("depth", text);
    assertThat(site.exitOf()).isLessThan(3);
    assertThat(site.err()).doesNotContain("S019").doesNotContain("Exception");
  }
}
