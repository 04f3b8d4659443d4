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
import java.util.Optional;
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

  private static Optional<Text> find(PrintedTexts texts, Page page) {
    return texts.of(page).flatMap(PrintedTexts.Place::find);
  }

  private void remember(Page page) {
    texts().of(page).ifPresent(place -> place.remember(TEXT));
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
    remember(page("article", read, "more", Arrays.asList(listed, null)));
  }

  private static Page like(String bodyOfA, String bodyOfB) {
    return page(
        "more", Arrays.asList(article("B", bodyOfB), null), "article", article("A", bodyOfA));
  }

  @Test
  void theTextOfAPageOfTheSameValuesIsFound() {
    print();
    assertThat(find(texts(), like("the body of A", "the body of B"))).contains(TEXT);
  }

  @Test
  void aBodyThatNoTemplateReadMayChange() {
    print();
    assertThat(find(texts(), like("the body of A", "another body"))).contains(TEXT);
    assertThat(find(texts(), like("another body", "the body of B"))).isEmpty();
  }

  @Test
  void theBodiesInATextThatIsFoundCountAsRead() {
    print();
    Page found = like("the body of A", "the body of B");
    assertThat(find(texts(), found)).isPresent();
    assertThat(found.isLike(like("another body", "the body of B"))).isFalse();
    assertThat(found.isLike(like("the body of A", "another body"))).isTrue();
  }

  @Test
  void anyOtherValueMakesAnotherPage() {
    remember(page("article", article("A", ""), "n", 1, "words", "x"));
    assertThat(find(texts(), page("article", article("A", ""), "n", 1, "words", "x"))).isPresent();
    assertThat(find(texts(), page("article", article("B", ""), "n", 1, "words", "x"))).isEmpty();
    assertThat(find(texts(), page("article", article("A", ""), "n", 2, "words", "x"))).isEmpty();
    assertThat(find(texts(), page("article", article("A", ""), "n", "1", "words", "x"))).isEmpty();
    assertThat(find(texts(), page("article", article("A", ""), "n", null, "words", "x"))).isEmpty();
    assertThat(find(texts(), page("article", article("A", ""), "n", 1, "word", "x"))).isEmpty();
    assertThat(find(texts(), page("article", article("A", ""), "n", 1))).isEmpty();
    assertThat(find(texts(), page("article", article("A, path=x", ""), "n", 1, "words", "x")))
        .isEmpty();
  }

  @Test
  void theOrderOfAListCountsAndThatOfASetDoesNot() {
    PageFeature[] some = {PageFeature.MATH, PageFeature.CODE};
    remember(
        page("list", List.of("a", "b"), "set", new LinkedHashSet<>(List.of(some[0], some[1]))));
    LinkedHashSet<PageFeature> turned = new LinkedHashSet<>(List.of(some[1], some[0]));
    assertThat(find(texts(), page("list", List.of("a", "b"), "set", turned))).isPresent();
    assertThat(find(texts(), page("list", List.of("b", "a"), "set", turned))).isEmpty();
  }

  @Test
  void ofAThemeThatCannotBeReadNothingIsFoundOrRemembered() throws IOException {
    print();
    Files.delete(templates.resolve("article.html"));
    Files.delete(templates);
    Page page = like("the body of A", "the body of B");
    assertThat(find(texts(), page)).isEmpty();
    remember(page);
    assertThat(find(texts(), page)).isEmpty();
  }

  @Test
  void whateverElseAPageDependsOnMakesAnotherPage() throws IOException {
    print();
    Page page = like("the body of A", "the body of B");
    BaseUrl base = BaseUrl.parse("https://example.org/").orElseThrow();
    assertThat(find(texts(base, AssetFolders.NONE), page)).isEmpty();
    AssetFolders folders =
        AssetFolders.NONE.withFolder("assets", new TreeMap<>(Map.of("a", new byte[1])));
    assertThat(find(texts(BaseUrl.UNKNOWN, folders), page)).isEmpty();
    Files.writeString(templates.resolve("article.html"), "two");
    assertThat(find(texts(), page)).isEmpty();
    Files.writeString(templates.resolve("article.html"), "one");
    assertThat(find(texts(), page)).isPresent();
    Files.createDirectories(templates.resolve("fragments"));
    Files.writeString(templates.resolve("fragments/colophon.html"), "");
    assertThat(find(texts(), page)).isEmpty();
  }
}
