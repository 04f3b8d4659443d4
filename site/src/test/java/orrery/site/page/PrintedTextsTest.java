package orrery.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.link.AssetFolders;
import orrery.site.link.BaseUrl;
import orrery.site.memo.Memo;
import orrery.site.memo.Packed;
import orrery.site.page.PrintedTexts.Text;
import orrery.site.problem.Place;
import orrery.site.rendered.PageFeature;

/** What is found of the pages that another process has printed. */
class PrintedTextsTest {
  private static final Text TEXT = new Text(Packed.of("the page"), "digest of the page");
  private static final TagView TAG = new TagView("light", "tags/light/", 2);

  @TempDir Path folder;
  private Path templates;

  @BeforeEach
  void aThemeOfOneTemplate() throws IOException {
    templates = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(templates.resolve("article.html"), "one");
  }

  private PrintedTexts texts(BaseUrl base, AssetFolders folders) {
    Theme theme = Theme.whole(templates, "templates");
    return new PrintedTexts(new Memo(folder.resolve("cache")), theme, base, folders);
  }

  private PrintedTexts texts() {
    return texts(BaseUrl.UNKNOWN, AssetFolders.NONE);
  }

  private static ArticleView article(String title, String body) {
    return new ArticleView(
        null,
        title,
        "posts/a/",
        "",
        "",
        "",
        null,
        null,
        List.of(TAG),
        0,
        new BodyView(Packed.of(body)));
  }

  private static Page page(Object... namesAndValues) {
    Map<String, Object> model = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      model.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Page("posts/a/index.html", Place.file("a.md"), "article.html", model, null);
  }

  /** Prints a page whose template reads the body of one article, but not of the other. */
  private void print() {
    ArticleView read = article("A", "the body of A");
    ArticleView listed = article("B", "the body of B");
    assertThat(read.body().html()).isEqualTo("the body of A");
    texts().remember(page("article", read, "more", Arrays.asList(listed, null)), TEXT);
  }

  private static Page like(String bodyOfA, String bodyOfB) {
    return page(
        "more", Arrays.asList(article("B", bodyOfB), null), "article", article("A", bodyOfA));
  }

  @Test
  void theTextOfAPageOfTheSameValuesIsFound() {
    print();
    assertThat(texts().find(like("the body of A", "the body of B"))).contains(TEXT);
  }

  @Test
  void aBodyThatNoTemplateReadMayChange() {
    print();
    assertThat(texts().find(like("the body of A", "another body"))).contains(TEXT);
    assertThat(texts().find(like("another body", "the body of B"))).isEmpty();
  }

  @Test
  void theBodiesInATextThatIsFoundCountAsRead() {
    print();
    Page found = like("the body of A", "the body of B");
    assertThat(texts().find(found)).isPresent();
    assertThat(found.isLike(like("another body", "the body of B"))).isFalse();
    assertThat(found.isLike(like("the body of A", "another body"))).isTrue();
  }

  @Test
  void anyOtherValueMakesAnotherPage() {
    texts().remember(page("article", article("A", ""), "n", 1, "words", "x"), TEXT);
    assertThat(texts().find(page("article", article("A", ""), "n", 1, "words", "x"))).isPresent();
    assertThat(texts().find(page("article", article("B", ""), "n", 1, "words", "x"))).isEmpty();
    assertThat(texts().find(page("article", article("A", ""), "n", 2, "words", "x"))).isEmpty();
    assertThat(texts().find(page("article", article("A", ""), "n", "1", "words", "x"))).isEmpty();
    assertThat(texts().find(page("article", article("A", ""), "n", null, "words", "x"))).isEmpty();
    assertThat(texts().find(page("article", article("A", ""), "n", 1, "word", "x"))).isEmpty();
    assertThat(texts().find(page("article", article("A", ""), "n", 1))).isEmpty();
    assertThat(texts().find(page("article", article("A, path=x", ""), "n", 1, "words", "x")))
        .isEmpty();
  }

  @Test
  void theOrderOfAListCountsAndThatOfASetDoesNot() {
    PageFeature[] some = {PageFeature.MATH, PageFeature.CODE};
    texts()
        .remember(
            page("list", List.of("a", "b"), "set", new LinkedHashSet<>(List.of(some[0], some[1]))),
            TEXT);
    LinkedHashSet<PageFeature> turned = new LinkedHashSet<>(List.of(some[1], some[0]));
    assertThat(texts().find(page("list", List.of("a", "b"), "set", turned))).isPresent();
    assertThat(texts().find(page("list", List.of("b", "a"), "set", turned))).isEmpty();
  }

  @Test
  void ofAThemeThatCannotBeReadNothingIsFoundOrRemembered() throws IOException {
    print();
    Files.delete(templates.resolve("article.html"));
    Files.delete(templates);
    Page page = like("the body of A", "the body of B");
    assertThat(texts().find(page)).isEmpty();
    texts().remember(page, TEXT);
    assertThat(texts().find(page)).isEmpty();
  }

  @Test
  void whateverElseAPageDependsOnMakesAnotherPage() throws IOException {
    print();
    Page page = like("the body of A", "the body of B");
    BaseUrl base = BaseUrl.parse("https://example.org/").orElseThrow();
    assertThat(texts(base, AssetFolders.NONE).find(page)).isEmpty();
    AssetFolders folders =
        AssetFolders.NONE.withFolder("assets", new TreeMap<>(Map.of("a", new byte[1])));
    assertThat(texts(BaseUrl.UNKNOWN, folders).find(page)).isEmpty();
    Files.writeString(templates.resolve("article.html"), "two");
    assertThat(texts().find(page)).isEmpty();
    Files.writeString(templates.resolve("article.html"), "one");
    assertThat(texts().find(page)).isPresent();
    Files.createDirectories(templates.resolve("fragments"));
    Files.writeString(templates.resolve("fragments/colophon.html"), "");
    assertThat(texts().find(page)).isEmpty();
  }
}
