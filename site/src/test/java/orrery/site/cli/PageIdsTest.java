package orrery.site.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.engine.studies.Studies;
import orrery.engine.study.Study;
import orrery.site.article.Article;
import orrery.site.article.Contents;
import orrery.site.article.Inline;
import orrery.site.article.Numbers;
import orrery.site.article.PageIds;
import orrery.site.markdown.MarkdownReader;
import orrery.site.source.SourceTree;
import orrery.site.source.TreeReader;

/** The list of the ids that the program writes, against pages, templates and scripts. */
class PageIdsTest {
  private static final Path SCRIPTS = Path.of("../webdemo/src/main/web");
  private static final Path TEMPLATES = Path.of("../templates");
  private static final Path SERVED = Path.of("src/main/resources/orrery/site/serve/live.js");

  /** An id in a script: of an attribute, of an element, of a piece of SVG. */
  private static final Pattern IN_SCRIPT =
      Pattern.compile("\\bid(?:: |\\s*=\\s*|=\")(?:'([^']+)'|`([^`]+)`|(\\$\\{\\w+\\})\")");

  private static final Pattern IN_TEMPLATE = Pattern.compile("\\s(?:th:)?id=\"([^\"]+)\"");

  private static final String TEXT =
      """
      ## A section

      See the [state](#study-0?seeds=3), {ref}`euler`, and [the other](b.md). A note[^n] that is
      cited[^n] twice, and ^[a note in its place with @adams]. A work [@adams; @odd/key] of
      @adams [and @odd-key], {claim}`an error | study-1:error >= 0`, [a word]{#word}.

      [^n]: The note, of [@adams].

      $$ e^{i\\pi} = -1 \\label{euler} $$

      :::{theorem} Of [@adams]
      It converges.
      :::

      :::{note} A box with a note^[Inside.]
      :label: box
      Words.
      :::

      | a | b |
      |---|---|
      | 1 | 2 |

      : A table

      ```python
      print(1)
      ```

      """;

  private static final String WORKS =
      """
      @book{adams, author = {Ada Adams}, title = {A}, year = {2001}, publisher = {P}}
      @book{odd/key, author = {Bo Berg}, title = {B}, year = {2002}, publisher = {P}}
      @book{odd-key, author = {Cy Cole}, title = {C}, year = {2003}, publisher = {P}}
      """;

  @TempDir Path folder;

  @Test
  void everyIdOfAPageIsTheAuthorsOrKnown() throws IOException {
    SiteStory site = new SiteStory(folder).write("content/references.bib", WORKS);
    site.article("a", TEXT + experiments()).article("b", "Back to [A](a.md).").build();
    Article article = article();
    Contents contents = Contents.of(article);
    PageIds ids = PageIds.of(contents, article.notes());
    Map<String, Numbers.Target> targets = Numbers.of(contents, false).targets();
    List<String> claims =
        contents.inlines(Inline.CheckedClaim.class).stream()
            .map(Inline.CheckedClaim::popover)
            .toList();
    List<String> unknown =
        Jsoup.parse(site.page("posts/a/")).select("[id]").stream()
            .map(Element::id)
            .filter(id -> id.indexOf('?') < 0 && !targets.containsKey(id) && !claims.contains(id))
            .filter(id -> ids.owner(id).isEmpty())
            .toList();
    assertThat(unknown).isEmpty();
    assertThat(ids.clashes()).isEmpty();
    assertThat(site.page("posts/a/"))
        .contains("id=\"backlinks\"", "id=\"ref-odd-key-1\"", "id=\"study-1-moment\"");
  }

  /** Every study, with all of its controls. */
  private static String experiments() {
    List<Study> all = Studies.all();
    List<String> fences = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Study study = all.get(i);
      fences.add(
          ("```{experiment} " + study.name() + "\n:id: study-" + i + "\n:predict: true\n")
              + (":controls: " + String.join(", ", study.parameters().names()) + "\n```\n"));
    }
    return String.join("\n", fences);
  }

  private Article article() {
    SourceTree tree = TreeReader.read(folder.resolve("content"), "content", new ArrayList<>());
    return MarkdownReader.read(tree, new ArrayList<>()).get(0);
  }

  @Test
  void noParameterOfAStudyIsCalledLikeAPartOfEveryExperiment() {
    for (Study study : Studies.all()) {
      List<String> names = new ArrayList<>();
      for (String name : study.parameters().names()) {
        Stream.of("", "-label", "-from", "-to", "-wrong", "-from-wrong", "-to-wrong")
            .forEach(ending -> names.add(name + ending));
      }
      names.addAll(List.of("device", "moment", "usage", "guess"));
      assertThat(names).as(study.name()).doesNotHaveDuplicates();
    }
  }

  @Test
  void templatesHaveTheseIds() throws IOException {
    assertThat(found(IN_TEMPLATE, TEMPLATES, ".html"))
        .containsExactly(
            Map.entry("${experiment.id + '-device'}", "experiment.html"),
            Map.entry("${experiment.id + '-moment'}", "experiment.html"),
            Map.entry("${experiment.id}", "experiment.html"),
            Map.entry("${id + '-from'}", "controls.html"),
            Map.entry("${id + '-label'}", "controls.html"),
            Map.entry("${id + '-to'}", "controls.html"),
            Map.entry("${id}", "controls.html"),
            Map.entry("backlinks", "article.html"),
            Map.entry("main", "404.html article.html home.html layout.html tag.html tags.html"));
  }

  @Test
  void scriptsMakeTheseIds() throws IOException {
    Map<String, String> ids = found(IN_SCRIPT, SCRIPTS, ".js");
    ids.putAll(found(IN_SCRIPT, SERVED, ".js"));
    assertThat(ids)
        .containsExactly(
            Map.entry("${clip}", "figure.js"),
            Map.entry("${experiment.id}-usage", "readout.js"),
            Map.entry("${this.#experiment.id}-guess", "predict.js"),
            Map.entry("${this.#input.id}-wrong", "field.js"),
            Map.entry("orrery-elsewhere", "live.js"),
            Map.entry("orrery-preview", "preview.js"),
            Map.entry("orrery-problems", "live.js"));
  }

  @Test
  void anEmptyArticleHasTheIdsOfItsFrame() {
    assertThat(PageIds.of(Contents.of(List.of(), List.of()), List.of()).all())
        .containsExactlyInAnyOrder(
            "main", "backlinks", "orrery-elsewhere", "orrery-preview", "orrery-problems");
  }

  /** Returns what is found, with the names of the files that have it. */
  private static Map<String, String> found(Pattern id, Path folder, String ending)
      throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        id.matcher(Files.readString(file))
            .results()
            .map(PageIdsTest::text)
            .forEach(
                text ->
                    found
                        .computeIfAbsent(text, any -> new TreeSet<>())
                        .add(file.getFileName().toString()));
      }
    }
    Map<String, String> joined = new TreeMap<>();
    found.forEach((text, names) -> joined.put(text, String.join(" ", names)));
    return joined;
  }

  private static String text(MatchResult match) {
    return IntStream.rangeClosed(1, match.groupCount())
        .mapToObj(match::group)
        .filter(Objects::nonNull)
        .collect(joining());
  }
}
