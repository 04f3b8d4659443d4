package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("a test of it sets the locale of all threads")
class BuildCommandTest {
  @TempDir Path folder;
  private SiteStory site;

  @BeforeEach
  void aSiteWithOneArticle() throws IOException {
    site =
        new SiteStory(folder)
            .write("content/site.yaml", "title: Notes\nbase-url: https://example.org/\n")
            .article("depth", "Deep is *good*.");
  }

  @Test
  void aSiteIsBuiltChangedAndBuiltAgain() throws IOException {
    site.article("width", "See [depth](depth.md).").build();
    assertThat(site.out()).isEqualTo("2 articles, 0 live figures in 0 s: site/target/www\n");
    assertThat(site.err()).isEmpty();
    assertThat(site.page("posts/depth/")).contains("<p>Deep is <em>good</em>.</p>");
    assertThat(site.page("posts/width/")).contains("<a href=\"../depth/\">depth</a>");

    site.article("depth", "Wide is better.").remove("content/posts/width.md").build();
    assertThat(site.page("posts/depth/")).contains("<p>Wide is better.</p>");
    assertThat(site.page("")).contains("On depth").doesNotContain("On width");
    assertThat(site.www().resolve("posts/width")).doesNotExist();
  }

  @Test
  void withAnErrorNothingIsPublishedAndTheOldSiteIsLeftAsItWas() throws IOException {
    site.build();
    List<String> before = site.tree();
    site.article("width", "See [this](nowhere.md).").article("depth", "Changed.");
    assertThat(site.exitOf()).isEqualTo(1);
    assertThat(site.out()).isEmpty();
    assertThat(site.err())
        .isEqualTo(
            """
            content/posts/width.md:6:12: error[R002]: there is no such article or file: nowhere.md
                See [this](nowhere.md).
                           ^^^^^^^^^^
                hint: known: depth.md
            1 error
            """);
    assertThat(site.tree()).isEqualTo(before);
  }

  @Test
  void theProblemsOfAllArticlesAreShownInOneRun() throws IOException {
    site.article("b", "$\\nonsense$ and <br>").article("a", "[x](javascript:alert)");
    assertThat(site.exitOf()).isEqualTo(1);
    assertThat(site.err())
        .isEqualTo(
            """
            content/posts/a.md:6:5: error[R001]: links to "javascript:" are not allowed
                [x](javascript:alert)
                    ^^^^^^^^^^^^^^^^
                hint: allowed: https, http, mailto, and paths inside the site
            content/posts/b.md:6:2: error[M002]: undefined control sequence: \\nonsense
                $\\nonsense$ and <br>
                 ^^^^^^^^^
            content/posts/b.md:6:17: error[D001]: raw HTML is not allowed: <br>
                $\\nonsense$ and <br>
                                ^^^^
                hint: write it in Markdown; \\< stands for the character
            3 errors
            """);
  }

  @Test
  void aForeignFolderIsNeverReplaced() throws IOException {
    site.write("papers/thesis.tex", "years of work");
    assertThat(site.exitOf("--output", "papers/")).isEqualTo(2);
    assertThat(site.err())
        .isEqualTo(
            """
            papers: error[O001]: this folder is not empty, and was not written by Orrery: it is left alone
                hint: choose another --output, or empty the folder
            1 error
            """);
    assertThat(folder.resolve("papers/thesis.tex")).hasContent("years of work");
  }

  @Test
  void filesThatNoBuildWroteAreKeptAndNamed() throws IOException {
    site.build().write("site/target/www/CNAME", "example.org").build();
    assertThat(site.err()).isEqualTo("kept, since no build wrote it: CNAME\n");
    assertThat(site.www().resolve("CNAME")).hasContent("example.org");
  }

  @Test
  void anOutputInsideOfTheContentIsRefusedBeforeTheBuild() {
    assertThat(site.exitOf("--output", "content/static/www")).isEqualTo(2);
    assertThat(site.err())
        .isEqualTo(
            """
            content/static/www: error[O004]: the output is inside of content, which a build reads
                hint: choose another --output
            1 error
            """);
    assertThat(folder.resolve("content/static")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "content, 'is content, which a build reads'",
    "content/, 'is content, which a build reads'",
    "content/static/x, 'is inside of content, which a build reads'",
    "., 'is around content, which a build reads'",
    "templates, 'is templates, which a build reads'",
    "templates/assets/.x, 'is inside of templates, which a build reads'",
    "site/target/www, 'is site/target/www, where the site is published'",
    "site/target/www/.x, 'is inside of site/target/www, where the site is published'",
    "site, 'is around site/target/www, where the site is published'",
  })
  void aCacheAmongOtherFilesIsRefused(String cache, String reason) throws IOException {
    Files.createDirectories(folder.resolve("templates"));
    assertThat(site.exitOf("--cache", cache)).isEqualTo(2);
    assertThat(site.err()).isEqualTo("--cache " + reason + ": name another folder\n");
    assertThat(folder.resolve("content/static")).doesNotExist();
    assertThat(site.www()).doesNotExist();
  }

  @Test
  void aCacheInAHiddenFolderMayBeInsideOfTheContent() {
    site.build("--cache", "content/.orrery/cache").build("--cache", "content/.orrery/cache");
    assertThat(site.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "folder, build --content",
    "folder, build --templates",
    "folder, check --cache",
    "folder, serve --output",
    "folder, doctor --content",
    "folder, render - --templates",
    "folder, new post x --content",
    "folder, new note x --content",
    "folder, bench --tfjs",
    "file, new post --from",
  })
  void anOptionWithoutANameIsWrongUsage(String kind, String words) {
    for (String empty : List.of("", " ")) {
      List<String> arguments = new ArrayList<>(List.of(words.split(" ")));
      String option = arguments.get(arguments.size() - 1);
      arguments.add(empty);
      Session session = new Session(folder);
      assertThat(session.run(arguments.toArray(String[]::new))).isEqualTo(2);
      assertThat(session.err()).isEqualTo(option + " is empty: name a " + kind + "\n");
    }
  }

  @Test
  void aParameterWithoutANameIsWrongUsage() {
    Session session = new Session(folder);
    assertThat(session.run("render", "")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("FILE is empty: name a file\n");
    assertThat(session.run("new", "site", "")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("NAME is empty: name a folder\n");
  }

  @Test
  void anOutputThatCannotBeAFolderIsWrongUsage() {
    assertThat(site.exitOf("--output", "")).isEqualTo(2);
    assertThat(site.err()).isEqualTo("--output is empty: name a folder\n");
    assertThat(site.exitOf("--output", "a\0b")).isEqualTo(2);
    assertThat(site.err()).isEqualTo("--output cannot be a path here: Nul character not allowed\n");
    assertThat(site.exitOf("--output", "/")).isEqualTo(2);
    assertThat(site.err()).isEqualTo("--output cannot be the root of the file system\n");
    assertThat(site.exitOf("--output", "a".repeat(250))).isEqualTo(2);
    assertThat(site.err()).isEqualTo("the name of --output is longer than 200 bytes\n");
    assertThat(site.exitOf("--output", "a".repeat(300) + "/www")).isEqualTo(2);
    assertThat(site.err()).contains("error[O006]: no site can be put here: file name too long (");
  }

  @Test
  void everyCommandPutsABuildRightThatWasCutOff() throws IOException {
    List<String> tree = site.build().tree();
    Path cutOff = folder.resolve("site/target/www.previous.0123456789abcdef");
    Files.move(site.www(), cutOff);
    site.article("width", "See [this](nowhere.md).");
    assertThat(site.exitOf()).isEqualTo(1);
    assertThat(site.tree()).isEqualTo(tree);
    Files.move(site.www(), cutOff);
    assertThat(new Session(folder).run("check")).isEqualTo(1);
    assertThat(site.tree()).isEqualTo(tree);
    assertThat(cutOff).doesNotExist();
  }

  @Test
  void twoBuildsAreTheSameBytesWhateverIsRememberedAndWhereverTheyRun(@TempDir Path elsewhere)
      throws IOException {
    List<String> tree = full(site).build("--cache", "one").tree();
    assertThat(site.build("--cache", "one").tree()).isEqualTo(tree);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      SiteStory other =
          new SiteStory(elsewhere)
              .write("content/site.yaml", "title: Notes\nbase-url: https://example.org/\n")
              .article("depth", "Deep is *good*.");
      assertThat(full(other).build("--cache", "two").tree()).isEqualTo(tree);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static SiteStory full(SiteStory site) throws IOException {
    return site.article(
        "full",
        """
        A formula $x^2$.

        ```{experiment} relu-oscillation
        :id: folds
        :caption: Folds, for $k = 1$.
        :depth: 1
        :steps: 100
        :seeds: 1
        ```
        """);
  }

  @Test
  void anExperimentIsCompleteInThePage() throws IOException {
    full(site).build();
    assertThat(site.page("posts/full/"))
        .containsPattern("<orrery-experiment id=\"folds\" [^>]*data-study=\"relu-oscillation\"")
        .containsPattern("data-receipt=\"[0-9a-f]{4}(-[0-9a-f]{4}){3}\"")
        .containsPattern("data-assets=\"/experiment/[0-9a-f]{16}/\"")
        .contains("data-devices=\"webgpu wasm-simd wasm\"")
        .contains("data-findings=\"{&quot;error&quot;:0.")
        .contains("data-table=\"[{&quot;name&quot;:&quot;depth&quot;,")
        .containsPattern(
            "<script type=\"module\" src=\"/experiment/[0-9a-f]{16}/start\\.js\"></script>")
        .contains("data-parameter=\"depth\"")
        .contains("<caption")
        .doesNotContain(" style=");
    assertThat(published("experiment"))
        .contains("engine-relu-oscillation.wasm", "gpu-relu-oscillation.wasm", "kernels.wasm")
        .doesNotContain("engine-double-descent.wasm");
    assertThat(site.page("posts/depth/")).doesNotContain("<script").doesNotContain("katex");
  }

  @Test
  void theLicencesOfAllThatPagesLoadArePublished() throws IOException {
    full(site).build();
    Path file = site.www().resolve("assets/licences.txt");
    assertThat(Files.readString(file))
        .contains("Apache License", "\nKaTeX ", "\nKaTeX fonts ", "\nTeaVM ", "\nd3-shape ");
    assertThat(Files.readString(site.www().resolve("_headers")))
        .contains("/assets/licences.txt\n  Cache-Control: no-cache\n");
    site.remove("content/posts/full.md").build();
    assertThat(Files.readString(file))
        .contains("Apache License")
        .doesNotContain("KaTeX", "TeaVM", "d3-shape");
  }

  @Test
  void underAPathEveryLinkStartsWithIt() throws IOException {
    full(site).article("tagged", "x").build("--base-url", "https://example.org/notes");
    assertThat(site.page("posts/full/"))
        .containsPattern("href=\"/notes/assets/[0-9a-f]{16}/site\\.css\"")
        .containsPattern("data-assets=\"/notes/experiment/[0-9a-f]{16}/\"")
        .contains("<link rel=\"canonical\" href=\"https://example.org/notes/posts/full/\">")
        .doesNotContain("href=\"/assets")
        .doesNotContain("src=\"/experiment");
  }

  @Test
  void theAddressOfTheSiteAndTagsMayHaveTheNamesThatOtherGeneratorsGiveThem() throws IOException {
    site.write("content/site.yaml", "title: Notes\nurl: https://example.org/notes/\n")
        .write(
            "content/posts/depth.md",
            "---\ntitle: Depth\ndescription: Of it.\ncategories: [theory]\n---\nDeep.\n")
        .build();
    assertThat(site.err()).isEmpty();
    assertThat(site.page("posts/depth/"))
        .contains("<link rel=\"canonical\" href=\"https://example.org/notes/posts/depth/\">");
    assertThat(site.page("tags/theory/")).contains("Depth");
  }

  @Test
  void aBaseUrlThatIsNoneIsWrongUsage() {
    assertThat(site.exitOf("--base-url", "example.org")).isEqualTo(2);
    assertThat(site.err())
        .startsWith(
            "--base-url must be an address such as https://example.org/notes/, not example.org\n");
  }

  @Test
  void aBaseUrlThatIsNoneIsAnErrorInTheContentToo() throws IOException {
    site.write("content/site.yaml", "title: Notes\nbase-url: example.org\n");
    assertThat(site.exitOf()).isEqualTo(1);
    assertThat(site.err())
        .isEqualTo(
            """
            content/site.yaml:2:11: error[S013]: base-url is not an address: example.org
                base-url: example.org
                          ^^^^^^^^^^^
                hint: write it as https://example.org/notes/
            1 error
            """);
    site.write("content/site.yaml", "title: Notes\nurl: https://example.org:99999/\n");
    assertThat(site.exitOf()).isEqualTo(1);
    assertThat(site.err())
        .isEqualTo(
            """
            content/site.yaml:2:6: error[S013]: base-url is not an address: https://example.org:99999/
                url: https://example.org:99999/
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^
                hint: write it as https://example.org/notes/
            1 error
            """);
  }

  @Test
  void draftsAreLeftOutUnlessAskedFor() throws IOException {
    site.write("content/posts/idea.md", "---\ntitle: Idea\ndraft: true\n---\n\nSoon.\n").build();
    assertThat(site.www().resolve("posts/idea")).doesNotExist();
    assertThat(site.build("--drafts").page("posts/idea/")).contains("Soon.");
  }

  @Test
  void aDrawingIsPublishedWithoutItsScripts() throws IOException {
    String svg = "<svg onload=\"x()\" viewBox=\"0 0 9 9\" xmlns=\"http://www.w3.org/2000/svg\"/>";
    site.write("content/static/mark.svg", svg).build();
    assertThat(site.err())
        .isEqualTo(
            """
            content/static/mark.svg: warning[R007]: what could run or load something is left out of this drawing: onload
                hint: remove it from the file
            1 warning
            """);
    assertThat(site.www().resolve("mark.svg")).hasContent(svg.replace(" onload=\"x()\"", ""));
    site.write("content/static/mark.svg", "<svg>\n<g></svg>");
    assertThat(site.exitOf()).isEqualTo(1);
    assertThat(site.err())
        .isEqualTo(
            """
            content/static/mark.svg:2:6: error[R008]: this drawing is not XML, and browsers would show nothing of it
                hint: export it again
            1 error
            """);
    site.write("content/static/mark.svg", "<svg>\n" + "<g>".repeat(300));
    assertThat(site.exitOf()).isEqualTo(1);
    assertThat(site.err())
        .isEqualTo(
            """
            content/static/mark.svg:2:768: error[R013]: this drawing is not read to its end: it has elements that are nested deeper than 256
                hint: export it as a simpler one, or as PNG
            1 error
            """);
  }

  @Test
  void aMessageNamesSomePartsOfADrawingAndCountsTheOthers() throws IOException {
    StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    for (int i = 10; i < 25; i++) {
      svg.append("<x" + i + "/>");
    }
    site.write("content/static/mark.svg", svg + "</svg>").build();
    assertThat(site.err())
        .isEqualTo(
            """
            content/static/mark.svg: warning[R007]: what could run or load something is left out of this drawing: \
            <x10>, <x11>, <x12>, <x13>, <x14>, <x15>, <x16>, <x17>, <x18>, <x19>, and 5 more
                hint: remove it from the file
            1 warning
            """);
  }

  @Test
  void filesOfTheAuthorAreCopiedAndMayNotHideAPage() throws IOException {
    site.write("content/static/robots.md.txt", "x").build();
    assertThat(site.www().resolve("robots.md.txt")).hasContent("x");
    site.write("content/static/index.html", "mine");
    assertThat(site.exitOf()).isEqualTo(1);
    assertThat(site.err())
        .isEqualTo(
            """
            content/static/index.html: error[O003]: the site has a file of this address already: index.html
                hint: rename it
            1 error
            """);
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThat(site.exitOf("--content", "contents", "--templates", "theme/")).isEqualTo(1);
    assertThat(site.err())
        .isEqualTo(
            """
            contents: error[S010]: there is no such folder
                hint: orrery --content names it
            theme: error[T002]: there is no such folder
                hint: orrery --templates names it
            2 errors
            """);
  }

  @Test
  void headersForHostsSayWhatThePagesSayAndHowLongEachFileMayBeKept() throws IOException {
    full(site)
        .write("content/static/assets/mine.txt", "mine")
        .build("--base-url", "https://example.org/notes");
    assertThat(
            Files.readString(site.www().resolve("_headers")).replaceAll("[0-9a-f]{16}", "DIGEST"))
        .isEqualTo(
            """
            /*
              Content-Security-Policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'
              Referrer-Policy: strict-origin-when-cross-origin
              X-Content-Type-Options: nosniff
            /notes/assets/DIGEST/*
              Cache-Control: public, max-age=31536000, immutable
            /notes/experiment/DIGEST/*
              Cache-Control: public, max-age=31536000, immutable
            /notes/katex/DIGEST/*
              Cache-Control: public, max-age=31536000, immutable
            /notes/
              Cache-Control: no-cache
            /notes/404.html
              Cache-Control: no-cache
            /notes/assets/licences.txt
              Cache-Control: no-cache
            /notes/assets/mine.txt
              Cache-Control: no-cache
            /notes/feed.xml
              Cache-Control: no-cache
            /notes/posts/*
              Cache-Control: no-cache
            /notes/robots.txt
              Cache-Control: no-cache
            /notes/sitemap.xml
              Cache-Control: no-cache
            """);
  }

  @Test
  void anAddressChangesWithTheBytesBehindItAndOnlyThen() throws IOException {
    String before = full(site).build().page("posts/full/");
    assertThat(folder(full(site).build().page("posts/full/"), "assets"))
        .isEqualTo(folder(before, "assets"));
    String after =
        site.write("templates/assets/own.css", "p { color: red }").build().page("posts/full/");
    assertThat(folder(after, "assets")).isNotEqualTo(folder(before, "assets"));
    assertThat(folder(after, "experiment")).isEqualTo(folder(before, "experiment"));
    assertThat(folder(after, "katex")).isEqualTo(folder(before, "katex"));
    String more = site.article("more", "Another $\\hspace{3.21em} y$.").build().page("posts/full/");
    assertThat(folder(more, "assets")).isEqualTo(folder(after, "assets"));
    assertThat(folder(more, "katex")).isNotEqualTo(folder(after, "katex"));
    assertThat(published("assets")).contains("own.css", "site.css");
  }

  /** The folder of a kind of file that a page loads. */
  private static String folder(String page, String kind) {
    Matcher found = Pattern.compile("/" + kind + "/[0-9a-f]{16}/").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group();
  }

  /** The names of the files in the one folder of a kind. */
  private List<String> published(String kind) throws IOException {
    try (Stream<Path> folders = Files.list(site.www().resolve(kind))) {
      List<Path> all = folders.filter(Files::isDirectory).toList();
      assertThat(all).hasSize(1);
      try (Stream<Path> files = Files.list(all.get(0))) {
        return files.map(file -> file.getFileName().toString()).toList();
      }
    }
  }
}
