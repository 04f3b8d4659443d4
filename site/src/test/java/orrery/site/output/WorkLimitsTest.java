package orrery.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Inline;
import orrery.site.markdown.MarkdownReader;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

class WorkLimitsTest {
  private static final String HEAD = "---\ntitle: A\n---\n\n";

  static Stream<Arguments> limits() {
    return Stream.of(
        limit("100,000 paragraphs, links and other parts", 8_334, i -> "*a* *a* *a* *a*\n", 1),
        limit("10,000 formulas", 10_001, i -> "$x$\n", 1),
        limit("1,000 different formulas", 1_001, i -> "$x_{" + i + "}$\n", 1),
        limit("1,000 different formulas", 1_001, i -> "$$\nx\n$$ {#e" + i + "}\n\n", 4),
        limit(
            "1,000 different formulas", 1_001, i -> "$$\n\\begin{align}\nx\n\\end{align}\n$$\n", 5),
        limit(
            "50,000 characters of different formulas",
            11,
            i -> "$" + "x".repeat(4_999) + (char) ('a' + i) + "$\n\n",
            2),
        limit(
            "3,000 cells of tables in formulas",
            4,
            i -> "$" + "&".repeat(999) + (char) ('a' + i) + "$\n\n",
            2),
        limit("1,000 images", 1_001, i -> "a ![b](c.png)\n", 1),
        limit("2,000 listings", 2_001, i -> "```\na\n```\n", 3),
        limit(
            "100,000 characters of code in a language",
            51,
            i -> "```python\n" + "x".repeat(1_999) + "\n```\n",
            3),
        limit("2,000 citations", 1_001, i -> "[@a; @b]\n", 1),
        limit(
            "20 tables of contents and lists of symbols",
            21,
            i -> "```{" + (i % 2 == 0 ? "contents" : "notation") + "}\n```\n",
            2),
        limit(
            "200 experiments",
            201,
            i -> "```{experiment} double-descent\n:id: a" + i + "\n```\n",
            3));
  }

  private static Arguments limit(String parts, int count, IntFunction<String> part, int lines) {
    String text = IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    return Arguments.of(parts, text, 5 + (count - 1) * lines);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("limits")
  void thePartBeyondALimitIsNamedAndTheArticleIsLeftOut(String parts, String text, int line) {
    assertThat(problems(HEAD + text))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code().id()).isEqualTo("D014");
              assertThat(problem.message())
                  .isEqualTo("up to here this article has more than " + parts);
              assertThat(problem.place().line()).isEqualTo(line);
              assertThat(problem.hint()).isEqualTo("divide it into several articles");
            });
  }

  @Test
  void anArticleBelowTheLimitsStays() {
    List<Problem> problems = new ArrayList<>();
    List<ArticleIndex> read = read(HEAD + "$x$\n".repeat(10_000));
    assertThat(WorkLimits.within(read, ImagePixels.NONE, problems)).isEqualTo(read);
    assertThat(problems).isEmpty();
  }

  @Test
  void theWorkOfAllExperimentsOfAnArticleIsLimited() {
    String large = "```{experiment} double-descent\n:id: a%d\n:seeds: 200\n```\n";
    double flops = flops(read(HEAD + large.formatted(0)).get(0));
    int most = (int) (1e12 / flops);
    assertThat(most).isBetween(1, 199);
    IntFunction<String> text =
        count ->
            HEAD
                + IntStream.range(0, count)
                    .mapToObj(large::formatted)
                    .collect(Collectors.joining());
    List<Problem> problems = new ArrayList<>();
    assertThat(WorkLimits.within(read(text.apply(most)), ImagePixels.NONE, problems)).hasSize(1);
    assertThat(problems(text.apply(most + 1)))
        .extracting(Problem::message)
        .containsExactly(
            "up to here this article has more than 1,000 billion operations of experiments");
  }

  @Test
  void theWorkOfAllExperimentsOfASiteIsLimited() {
    List<ArticleIndex> one =
        read(HEAD + "```{experiment} double-descent\n:id: a\n:seeds: 200\n```\n");
    int most = (int) (2e13 / flops(one.get(0)));
    List<Problem> problems = new ArrayList<>();
    checkSite(Collections.nCopies(most, one.get(0)), ImagePixels.NONE, problems);
    assertThat(problems).isEmpty();
    checkSite(Collections.nCopies(2 * most, one.get(0)), ImagePixels.NONE, problems);
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code().id()).isEqualTo("S025");
              assertThat(problem.message())
                  .matches(
                      "the experiments of this site would take 39,\\d\\d\\d billion operations;"
                          + " at most 20,000 billion are allowed");
              assertThat(problem.hint())
                  .isEqualTo("make the largest smaller: fewer seeds, values or steps");
            });
  }

  @Test
  void thePixelsOfTheDifferentImagesOfAnArticleAreLimited() {
    List<ArticleIndex> articles =
        read(HEAD + "![a](a.png)\n".repeat(30) + "\n![b](b.png)\n\n![c](c.png)\n");
    List<Problem> problems = new ArrayList<>();
    assertThat(WorkLimits.within(articles, ofSize(333_333_333), problems)).isEqualTo(articles);
    assertThat(WorkLimits.within(articles, ofSize(333_333_334), problems)).isEmpty();
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code().id()).isEqualTo("D014");
              assertThat(problem.message())
                  .isEqualTo(
                      "up to here this article has more than 1,000 megapixels of images that are"
                          + " made smaller");
              assertThat(problem.place().line()).isEqualTo(38);
              assertThat(problem.hint()).isEqualTo("divide it into several articles");
            });
  }

  @Test
  void thePixelsOfTheDifferentImagesOfASiteAreLimited() {
    List<ArticleIndex> articles = read(HEAD + "![a](a.png) ![b](b.png)\n");
    List<Problem> problems = new ArrayList<>();
    checkSite(Collections.nCopies(9, articles.get(0)), ofSize(10_000_000_000L), problems);
    assertThat(problems).isEmpty();
    checkSite(articles, ofSize(10_500_000_000L), problems);
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code().id()).isEqualTo("S025");
              assertThat(problem.message())
                  .isEqualTo(
                      "the images of this site have 21,000 megapixels; at most 20,000 are allowed");
              assertThat(problem.hint())
                  .isEqualTo(
                      "make the largest smaller: no page shows more than 2,000 pixels side by"
                          + " side");
            });
  }

  /** Images of which each is a file of its own, of a number of pixels. */
  private static ImagePixels ofSize(long pixels) {
    return new ImagePixels() {
      @Override
      public String file(ArticleIndex index, Inline.Image image) {
        return image.target();
      }

      @Override
      public long count(String file) {
        return pixels;
      }
    };
  }

  @Test
  void theLinksOfTagsAndOfSeriesOfASiteAreLimited() {
    String tags = IntStream.range(0, 50).mapToObj(i -> "t" + i).collect(Collectors.joining(", "));
    ArticleIndex tagged = read("---\ntitle: A\ntags: [" + tags + "]\n---\n\nx\n").get(0);
    ArticleIndex part = read("---\ntitle: A\nseries: S\n---\n\nx\n").get(0);
    List<ArticleIndex> articles = new ArrayList<>(Collections.nCopies(100, tagged));
    articles.addAll(Collections.nCopies(500, part));
    List<Problem> problems = new ArrayList<>();
    checkSite(articles, ImagePixels.NONE, problems);
    assertThat(problems).isEmpty();
    articles.add(part);
    checkSite(articles, ImagePixels.NONE, problems);
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code().id()).isEqualTo("S025");
              assertThat(problem.message())
                  .isEqualTo(
                      "the lists of tags and of series of this site would have 501,001 links; at"
                          + " most 500,000 are allowed");
              assertThat(problem.hint())
                  .isEqualTo("give its articles fewer tags, or divide the longest series");
            });
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("tags", 50, false),
        Arguments.of("categories", 50, false),
        Arguments.of("bibliography", 50, false),
        Arguments.of("macros", 300, true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void aListInFrontMatterHasALimit(String key, int most, boolean named) {
    assertThat(frontMatter(key, most, named)).isEmpty();
    assertThat(frontMatter(key, most + 1, named))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code().id()).isEqualTo("D014");
              assertThat(problem.message())
                  .isEqualTo(
                      key + " has " + (most + 1) + " entries; at most " + most + " are allowed");
              assertThat(problem.place().line()).isEqualTo(3);
              assertThat(problem.hint()).isEqualTo("keep the most important ones");
            });
  }

  private static List<Problem> frontMatter(String key, int count, boolean named) {
    String entries =
        IntStream.range(0, count)
            .mapToObj(i -> named ? "'\\" + "a".repeat(1 + i / 10) + letter(i) + "': x" : "t" + i)
            .collect(Collectors.joining(", ", named ? "{" : "[", named ? "}" : "]"));
    SourceFile file =
        new SourceFile(
            Path.of("a.md"), "a.md", "---\ntitle: A\n" + key + ": " + entries + "\n---\n\nx\n");
    List<Problem> problems = new ArrayList<>();
    MarkdownReader.read("a", file, problems);
    return problems;
  }

  private static char letter(int i) {
    return (char) ('b' + i % 10);
  }

  private static void checkSite(
      List<ArticleIndex> articles, ImagePixels images, List<Problem> problems) {
    WorkLimits.checkSite(articles, images, "content", problems);
  }

  private static double flops(ArticleIndex article) {
    return article.experiments().get(0).definition().flops();
  }

  private static List<Problem> problems(String text) {
    List<Problem> problems = new ArrayList<>();
    assertThat(WorkLimits.within(read(text), ImagePixels.NONE, problems)).isEmpty();
    return problems;
  }

  private static List<ArticleIndex> read(String text) {
    List<Problem> problems = new ArrayList<>();
    SourceFile file = new SourceFile(Path.of("a.md"), "a.md", text);
    List<ArticleIndex> read =
        ArticleIndex.of(
            MarkdownReader.read("a", file, problems).stream().toList(), false, problems);
    assertThat(problems).isEmpty();
    return read;
  }
}
