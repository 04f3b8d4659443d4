package orrery.site.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Entities;
import orrery.engine.study.Finding;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Block;
import orrery.site.article.ExperimentId;
import orrery.site.figure.Findings;
import orrery.site.highlight.Highlighter;
import orrery.site.html.ArticleRenderer;
import orrery.site.html.Typesetters;
import orrery.site.image.Pictures;
import orrery.site.link.AssetFolders;
import orrery.site.link.BaseUrl;
import orrery.site.lint.Lints;
import orrery.site.markdown.MarkdownReader;
import orrery.site.math.MathRenderer;
import orrery.site.memo.Memo;
import orrery.site.page.Pages;
import orrery.site.page.SiteFacts;
import orrery.site.page.Theme;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;
import orrery.site.rendered.RenderedArticle;
import orrery.site.rendered.SafeHtml;
import orrery.site.script.Scripts;
import orrery.site.source.Decoding;
import orrery.site.source.SiteSettings;
import orrery.site.source.SourceFile;
import orrery.site.source.SourceTree;
import orrery.site.source.SourceTree.ArticleSource;
import orrery.site.source.TreeReader;

/**
 * A site of one article, built in memory as a build does it, but for the running of experiments:
 * every experiment has the same findings.
 *
 * @param articles that could be read
 * @param pages of the site; empty where there are errors, as in a build
 * @param problems everything that is wrong
 */
record FuzzedSite(
    List<RenderedArticle> articles, SortedMap<String, String> pages, List<Problem> problems) {
  /** The only article is beside the files of an example. */
  private static final Path CONTENT = Path.of("src/test/resources/fuzz-site");

  private static final Path THEME = Path.of("../templates");
  private static final BaseUrl BASE = BaseUrl.parse("https://example.org/sub/").orElseThrow();
  private static final SourceTree TREE = TreeReader.read(CONTENT, "content", new ArrayList<>());
  private static final Scripts SCRIPTS = new Scripts(1);
  private static final Findings FINDINGS =
      new Findings(
          List.of(
              new Finding("error", 0.25),
              new Finding("pieces", 2),
              new Finding("peak.features", 100)),
          List.of());

  /** Remembers formulas and code: to set them takes most of the time. */
  private static final Memo MEMO =
      new Memo(Path.of(System.getProperty("orrery.cache", "target/fuzz/cache")));

  /** Remembers nothing: its folder can never be made. */
  static final Memo NO_MEMO = new Memo(Path.of("/dev/null/cache"));

  /** Builds the site of an article's bytes. */
  static FuzzedSite of(byte[] article) {
    List<Problem> problems = new ArrayList<>();
    Path path = CONTENT.resolve("posts/x/index.md");
    Optional<SourceFile> file =
        Decoding.decode(path, "content/posts/x/index.md", article, problems);
    if (file.isEmpty()) {
      return new FuzzedSite(List.of(), new TreeMap<>(), problems);
    }
    SourceTree tree = tree(file.get().withRoot(CONTENT));
    SiteSettings settings = SiteSettings.of(tree, problems);
    List<Article> read = MarkdownReader.read(tree, problems);
    List<ArticleIndex> articles = ArticleIndex.of(read, settings.numberSections(), problems);
    List<RenderedArticle> rendered =
        new ArticleRenderer(
                tree, typesetters(), settings, FuzzedSite::experiment, id -> Optional.of(FINDINGS))
            .render(articles, problems);
    if (hasErrors(problems)) {
      return new FuzzedSite(rendered, new TreeMap<>(), problems);
    }
    Lints.check(tree, rendered, problems);
    return new FuzzedSite(rendered, pages(rendered, problems), problems);
  }

  /** Builds the site of an article's text. */
  static FuzzedSite of(String article) {
    return of(article.getBytes(UTF_8));
  }

  private static SourceTree tree(SourceFile article) {
    ArticleSource source = new ArticleSource("x", article, "posts/x/");
    return new SourceTree(
        TREE.folder(),
        TREE.name(),
        TREE.settings(),
        List.of(source),
        TREE.files(),
        TREE.bibliographies());
  }

  private static Typesetters typesetters() {
    return new Typesetters(
        new MathRenderer(SCRIPTS, MEMO),
        new Highlighter(SCRIPTS, MEMO),
        MEMO,
        Pictures.withoutResizing(MEMO));
  }

  private static SafeHtml experiment(
      ExperimentId id, Block.Experiment experiment, SafeHtml caption) {
    String settings = Entities.escape(experiment.settings());
    return new SafeHtml(
        "<orrery-experiment id=\"%s\" data-settings=\"%s\">%s</orrery-experiment>\n"
            .formatted(id.id(), settings, caption.html()));
  }

  private static SortedMap<String, String> pages(
      List<RenderedArticle> rendered, List<Problem> problems) {
    SiteFacts facts = new SiteFacts("Notes", "On learning", "Ada", "en", "assets/mark.svg", BASE);
    Theme theme = new Theme(THEME, "templates", THEME);
    return new Pages(facts, rendered, theme, AssetFolders.NONE).render(problems);
  }

  private static boolean hasErrors(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** Returns the findings of every experiment, as an author would ask for them. */
  static Map<String, Double> findings() {
    Map<String, Double> findings = new TreeMap<>();
    FINDINGS.all().forEach(finding -> findings.put(finding.name(), finding.value()));
    return findings;
  }
}
