package orrery.site.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.ExperimentId;
import orrery.site.claim.ExperimentFindings;
import orrery.site.experiment.Experiments;
import orrery.site.figure.ExperimentAssets;
import orrery.site.figure.Twin;
import orrery.site.figure.Twins;
import orrery.site.highlight.Highlighter;
import orrery.site.html.ArticleRenderer;
import orrery.site.html.Typesetters;
import orrery.site.image.Drawings;
import orrery.site.image.Pictures;
import orrery.site.link.AssetFolders;
import orrery.site.link.BaseUrl;
import orrery.site.lint.Lints;
import orrery.site.markdown.MarkdownReader;
import orrery.site.math.MathRenderer;
import orrery.site.memo.Memo;
import orrery.site.memo.Stamp;
import orrery.site.page.Page;
import orrery.site.page.Pages;
import orrery.site.page.PrintedTexts;
import orrery.site.page.SiteFacts;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.problem.ProblemList;
import orrery.site.progress.Phase;
import orrery.site.progress.Progress;
import orrery.site.rendered.ExperimentHtml;
import orrery.site.rendered.RenderedArticle;
import orrery.site.rendered.SafeHtml;
import orrery.site.script.Scripts;
import orrery.site.source.SiteSettings;
import orrery.site.source.SourceTree;
import orrery.site.source.TreeReader;

/** One build: from the folders to the whole site, or to everything that is wrong. */
final class Build {
  private final BuildOptions options;
  private final Scripts scripts;
  private final Memo memo;
  private final ExperimentAssets assets;
  private final Twins printer;
  private final BuildMemory known;
  private final Preview preview;
  private final Progress progress;
  private Pictures pictures;
  private final List<Problem> problems = new ProblemList();
  private final Map<ExperimentId, Twin> twins = new LinkedHashMap<>();

  /**
   * A build.
   *
   * @param known what is left of the builds before
   * @param preview shows some pages early
   * @param progress is told what is under way
   */
  Build(
      BuildOptions options,
      Scripts scripts,
      Memo memo,
      ExperimentAssets assets,
      Twins printer,
      BuildMemory known,
      Preview preview,
      Progress progress) {
    this.preview = preview;
    this.progress = progress;
    this.known = known;
    this.options = options;
    this.scripts = scripts;
    this.memo = memo;
    this.pictures = Pictures.shrinking(memo);
    this.assets = assets;
    this.printer = printer;
  }

  BuildResult run() {
    progress.begin(Phase.FILES, 0);
    SourceTree tree =
        TreeReader.read(options.content(), options.contentName(), known.files(), problems);
    SiteSettings settings = SiteSettings.of(tree, problems);
    BaseUrl base = base(tree, settings);
    progress.begin(Phase.MARKDOWN, 0);
    List<Article> articles =
        MarkdownReader.read(tree, known.articles(), problems).stream()
            .filter(article -> options.drafts() || !article.frontMatter().draft())
            .toList();
    List<ArticleIndex> indexed = known.indexed(articles, settings.numberSections(), problems);
    List<RenderedArticle> rendered = bodies(tree, settings, base, indexed, indexed);
    Assembly assembly = new Assembly(options, tree, new Drawings(memo), problems);
    if (hasErrors()) {
      return built(assembly, base, rendered);
    }
    progress.begin(Phase.ASSETS, 0);
    SiteFacts facts =
        new SiteFacts(
            settings.title(),
            settings.description(),
            settings.author(),
            settings.language(),
            tree.files().containsKey("favicon.svg") ? "favicon.svg" : "assets/mark.svg",
            base);
    Map<Path, Stamp> stamps = options.theme().stamps();
    AssetFolders folders =
        assembly.assets(rendered, known.styles(rendered), assets, stamps, known.assets());
    assembly.pictures(rendered);
    Pages site = new Pages(facts, rendered, options.theme(), folders);
    known.pages().begin(List.of(stamps, folders));
    PrintedTexts texts = new PrintedTexts(memo, options.theme(), base, folders);
    PagePrinter pagePrinter = new PagePrinter(known.pages(), texts, memo, preview, progress);
    List<Page> asked = site.all(problems);
    progress.begin(Phase.PAGES, asked.size());
    if (!hasErrors()) {
      pagePrinter.preview(asked, assembly.site(), base);
    }
    List<PrintedPage> pages = pagePrinter.print(asked);
    pages.forEach(page -> problems.addAll(page.problems()));
    progress.begin(Phase.LINTS, 0);
    // Lints are not reported beside errors in articles.
    Lints.check(tree, rendered, known.lints(), problems);
    progress.begin(Phase.COPIES, 0);
    assembly.pages(pages);
    assembly.figures(rendered, twins);
    assembly.files();
    assembly.headers(base);
    progress.begin(Phase.LINKS, 0);
    if (!hasErrors()) {
      check(pages, assembly.site(), base);
    }
    return built(assembly, base, rendered);
  }

  /** Renders one document by the rules of the site, or by the defaults without a site. */
  Fragment fragment(Document document) {
    pictures = Pictures.withoutResizing(memo);
    List<Problem> elsewhere = new ArrayList<>();
    SourceTree tree = TreeReader.read(options.content(), options.contentName(), elsewhere);
    SiteSettings settings = SiteSettings.of(tree, problems);
    BaseUrl base = base(tree, settings);
    DocumentInSite read = DocumentInSite.of(tree, document, problems);
    boolean numbered = settings.numberSections();
    List<ArticleIndex> wanted =
        ArticleIndex.of(read.article().stream().toList(), numbered, problems);
    List<ArticleIndex> articles = ArticleIndex.of(read.articles(), numbered, elsewhere);
    List<RenderedArticle> rendered = bodies(read.tree(), settings, base, wanted, articles);
    String html = rendered.stream().map(one -> one.body().html()).findFirst().orElse("");
    return new Fragment(html, problems.stream().map(options.strictness()::graded).toList());
  }

  private BaseUrl base(SourceTree tree, SiteSettings settings) {
    if (options.baseUrl().isPresent() || settings.baseUrl().isEmpty()) {
      return options.baseUrl().orElse(BaseUrl.UNKNOWN);
    }
    return BaseUrl.parse(settings.baseUrl())
        .orElseGet(
            () -> {
              String message = "base-url is not an address: " + settings.baseUrl();
              String hint = "write it as https://example.org/notes/";
              problems.add(
                  Problem.error(
                      Code.WRONG_BASE_URL, SiteSettings.placeOfBaseUrl(tree), message, hint));
              return BaseUrl.UNKNOWN;
            });
  }

  private List<RenderedArticle> bodies(
      SourceTree tree,
      SiteSettings settings,
      BaseUrl base,
      List<ArticleIndex> wanted,
      List<ArticleIndex> articles) {
    options.theme().objection().ifPresent(problems::add);
    Typesetters typesetters =
        new Typesetters(
            new MathRenderer(scripts, memo), new Highlighter(scripts, memo), memo, pictures);
    ImagePixels images = new ImageFiles(tree, articles, pictures);
    List<ArticleIndex> feasible = known.within(wanted, images, problems);
    WorkLimits.checkSite(feasible, images, tree.name(), problems);
    // A build that has failed already runs no experiments.
    if (!hasErrors()) {
      twins.putAll(new ExperimentRuns(printer, problems, progress).of(feasible));
    }
    boolean runs = !hasErrors();
    ExperimentHtml experiments =
        runs
            ? new Experiments(options.theme(), base, experimentFolder(), twins, problems)
            : (id, experiment, caption) -> SafeHtml.EMPTY;
    ExperimentFindings findings = id -> Optional.ofNullable(twins.get(id)).map(Twin::findings);
    return new ArticleRenderer(tree, typesetters, settings, experiments, findings)
        .render(feasible, articles, known.bodies(), problems, progress);
  }

  private AssetFolders experimentFolder() {
    return AssetFolders.NONE.withFolder(ExperimentAssets.FOLDER, assets.experiments());
  }

  private void check(List<PrintedPage> pages, SiteOutput site, BaseUrl base) {
    pages.forEach(page -> problems.addAll(page.faults()));
    List<PageFacts> facts = pages.stream().flatMap(page -> page.facts().stream()).toList();
    facts.forEach(page -> problems.addAll(page.breaches()));
    Set<String> paths = facts.stream().map(PageFacts::path).collect(Collectors.toSet());
    problems.addAll(LinkCheck.check(site, facts, known.links().of(base, paths)));
  }

  private boolean hasErrors() {
    return problems.stream().anyMatch(options.strictness()::stops);
  }

  private BuildResult built(Assembly assembly, BaseUrl base, List<RenderedArticle> rendered) {
    if (!memo.failure().isEmpty()) {
      problems.add(
          Problem.warning(
              Code.CACHE_NOT_WRITABLE,
              Place.file(options.cache().toString()),
              "this cache cannot be written, so every build starts anew: " + memo.failure(),
              "orrery --cache names another folder"));
    }
    int experiments = rendered.stream().mapToInt(one -> one.index().experiments().size()).sum();
    List<Problem> graded = problems.stream().map(options.strictness()::graded).toList();
    return new BuildResult(assembly.site(), base.root(), rendered.size(), experiments, graded);
  }
}
