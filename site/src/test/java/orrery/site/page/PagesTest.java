package orrery.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Block;
import orrery.site.article.FrontMatter;
import orrery.site.article.Span;
import orrery.site.link.AssetFolders;
import orrery.site.link.BaseUrl;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.rendered.PageFeature;
import orrery.site.rendered.RenderedArticle;
import orrery.site.rendered.SafeHtml;
import orrery.site.source.Conventions;
import orrery.site.source.SourceFile;

class PagesTest {
  private static final Path THEME = Path.of("../templates");

  private final List<Problem> problems = new ArrayList<>();

  private static RenderedArticle article(String slug, String title, String date, String... tags) {
    Optional<LocalDate> day =
        date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
    FrontMatter frontMatter =
        new FrontMatter(
            title,
            day,
            Optional.empty(),
            "About " + slug,
            List.of(tags),
            "",
            false,
            Optional.empty(),
            false,
            Optional.empty(),
            Map.of(),
            Conventions.NONE);
    SourceFile file = new SourceFile(Path.of(slug), slug, "");
    Article article = new Article(slug, file, frontMatter, List.of(), List.of(), List.of());
    return rendered(article, new SafeHtml("<p>Body of " + slug + "</p>"));
  }

  private static RenderedArticle rendered(Article article, SafeHtml body) {
    ArticleIndex index = ArticleIndex.of(article, false);
    return new RenderedArticle(
        index, body, PageFeature.of(index), List.of(), Map.of(), Map.of(), List.of());
  }

  private SortedMap<String, String> render(String base, Path theme, RenderedArticle... articles) {
    BaseUrl where = base.isEmpty() ? BaseUrl.UNKNOWN : BaseUrl.parse(base).orElseThrow();
    SiteFacts facts = new SiteFacts("Notes", "On learning", "Ada", "en", "assets/mark.svg", where);
    return new Pages(facts, List.of(articles), Theme.whole(theme, "templates"), AssetFolders.NONE)
        .render(problems);
  }

  @Test
  void everyArticleAndEveryTagHasItsPage() {
    SortedMap<String, String> files =
        render(
            "https://example.org/",
            THEME,
            article("a", "First", "2026-01-02", "Double descent", "depth"),
            article("b", "Second", "2026-03-04", "Depth"),
            article("note", "Note", ""));
    assertThat(problems).isEmpty();
    assertThat(files.keySet())
        .containsExactly(
            "404.html",
            "feed.xml",
            "index.html",
            "posts/a/index.html",
            "posts/b/index.html",
            "posts/note/index.html",
            "robots.txt",
            "sitemap.xml",
            "tags/depth/index.html",
            "tags/double-descent/index.html",
            "tags/index.html");
    assertThat(files.get("tags/depth/index.html")).contains("First").contains("Second");
  }

  @Test
  void theNewestComesFirstAndNotesLast() {
    String home =
        render(
                "",
                THEME,
                article("a", "First", "2026-01-02"),
                article("note", "Note", ""),
                article("b", "Second", "2026-03-04"))
            .get("index.html");
    assertThat(home.indexOf("Second")).isLessThan(home.indexOf("First"));
    assertThat(home.indexOf("First")).isLessThan(home.indexOf(">Note<"));
    assertThat(home).contains("<time datetime=\"2026-03-04\">4 March 2026</time>");
  }

  @Test
  void anArticleSaysWhatItIsToMachines() {
    String page =
        render("https://example.org/sub/", THEME, article("a", "Risk & return", "2026-01-02"))
            .get("posts/a/index.html");
    assertThat(page)
        .contains("<html lang=\"en\">")
        .contains("<title>Risk &amp; return · Notes</title>")
        .contains("<meta name=\"description\" content=\"About a\">")
        .contains("<meta property=\"og:type\" content=\"article\">")
        .contains("<link rel=\"canonical\" href=\"https://example.org/sub/posts/a/\">")
        .contains("<meta name=\"citation_title\" content=\"Risk &amp; return\">")
        .contains("<meta name=\"citation_author\" content=\"Ada\">")
        .contains("<meta name=\"citation_publication_date\" content=\"2026/01/02\">")
        .contains("href=\"/sub/assets/site.css\"")
        .contains("<p>Body of a</p>")
        .doesNotContain("<script")
        .doesNotContain("katex");
  }

  @Test
  void theContentPolicyIsInEveryPage() {
    render("", THEME, article("a", "First", "2026-01-02", "x"))
        .forEach(
            (path, text) -> {
              if (path.endsWith(".html")) {
                FinishedPage page = FinishedPage.of(path, text);
                String policy =
                    page.document()
                        .select("meta[http-equiv=Content-Security-Policy]")
                        .attr("content");
                assertThat(policy).isEqualTo(ContentPolicy.CSP);
                assertThat(HtmlPolicy.check(page)).isEmpty();
              }
            });
  }

  @Test
  void textOfAnArticleNeverBecomesMarkup() {
    String evil = "<script>alert(1)</script>\"' ${7*7} [[${7*7}]] __${7*7}__";
    for (String page : render("", THEME, article("a", evil, "2026-01-02", evil)).values()) {
      assertThat(page).doesNotContain("<script").doesNotContain("49");
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void whereTheHostIsNotKnownThereIsNoFeed() {
    SortedMap<String, String> files = render("", THEME, article("a", "First", "2026-01-02"));
    assertThat(files).doesNotContainKeys("feed.xml", "sitemap.xml");
    assertThat(files.get("index.html")).doesNotContain("canonical").doesNotContain("feed.xml");
    assertThat(files.get("robots.txt")).isEqualTo("User-agent: *\nAllow: /\n");
  }

  @Test
  void theFeedHasWholeAddressesAndDatesOfTheArticlesAlone() {
    String feed =
        render(
                "https://example.org/sub/",
                THEME,
                article("a", "R & D", "2026-01-02", "x"),
                article("note", "Note", ""))
            .get("feed.xml");
    assertThat(feed)
        .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed ")
        .contains("<updated>2026-01-02T00:00:00Z</updated>")
        .contains("<id>https://example.org/sub/posts/a/</id>")
        .contains("<title>R &amp; D</title>")
        .doesNotContain("posts/note");
  }

  @Test
  void aFolderInThePlaceOfATemplateIsAProblemWithItsName(@TempDir Path theme) throws IOException {
    Files.createDirectories(theme.resolve("404.html"));
    render("", theme, article("a", "First", "2026-01-02"));
    assertThat(problems)
        .extracting(problem -> problem.place().file())
        .contains("templates/404.html");
    assertThat(problems)
        .extracting(Problem::toString)
        .noneMatch(text -> text.contains(theme.toString()));
  }

  @Test
  void aBrokenTemplateIsAProblemWithItsPlace(@TempDir Path theme) throws IOException {
    try (var files = Files.walk(THEME)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = theme.resolve(THEME.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.writeString(theme.resolve("404.html"), "<p>\n<b th:text=\"${page.titel}\"></b>");
    render("", theme, article("a", "First", "2026-01-02"));
    assertThat(problems).hasSize(1);
    Problem problem = problems.get(0);
    assertThat(problem.code()).isEqualTo(Code.BROKEN_TEMPLATE);
    assertThat(problem.place().file()).isEqualTo("templates/404.html");
    assertThat(problem.place().line()).isEqualTo(2);
    assertThat(problem.place().sourceLine()).isEqualTo("<b th:text=\"${page.titel}\"></b>");
  }

  @Test
  void onlyHtmlOfTheProgramCanBeUnescaped(@TempDir Path theme) throws IOException {
    Files.writeString(theme.resolve("x.html"), "<p orrery:html=\"${text}\"></p>");
    Templates templates =
        new Templates(Theme.whole(theme, "templates"), BaseUrl.UNKNOWN, AssetFolders.NONE);
    assertThat(templates.render("x.html", Map.of("text", new SafeHtml("<b>x</b>")), problems))
        .isEqualTo("<p><b>x</b></p>");
    assertThat(templates.render("x.html", Map.of("text", "<b>x</b>"), problems)).isEmpty();
    assertThat(problems.get(0).message())
        .startsWith("orrery:html takes HTML that the program has written, and ${text} is none");
  }

  @Test
  void aScriptForCodeComesOnlyWhereCodeIs() {
    RenderedArticle plain = article("plain", "Plain", "");
    Article written = plain.article();
    Block.Code code = Block.Code.plain(new Span(0, 1), "python", "x = 1\n");
    Article coded =
        new Article(
            "coded", written.source(), written.frontMatter(), List.of(code), List.of(), List.of());
    RenderedArticle withCode = rendered(coded, plain.body());
    SortedMap<String, String> pages = render("", THEME, plain, withCode);
    assertThat(pages.get("posts/coded/index.html")).contains("assets/copy.js");
    assertThat(pages.get("posts/plain/index.html")).doesNotContain("copy.js");
  }
}
