package orrery.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import orrery.site.article.FrontMatter;
import orrery.site.link.AssetFolders;
import orrery.site.problem.Guard;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.rendered.RenderedArticle;

/**
 * Every page and feed of a site, from the templates of a theme.
 *
 * <pre>{@code
 * SortedMap<String, String> files = new Pages(facts, articles, theme, folders).render(problems);
 * files.get("posts/first-light/index.html");
 * }</pre>
 */
public final class Pages {
  private static final Comparator<RenderedArticle> NEWEST_FIRST =
      Comparator.comparing(
              (RenderedArticle article) -> article.article().frontMatter().date().orElse(null),
              Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(article -> article.article().slug());

  private final SiteFacts facts;
  private final List<RenderedArticle> articles;
  private final Tags tags;
  private final SeriesList series;
  private final SiteView site;
  private final Theme theme;
  private final AssetFolders folders;
  private final SortedMap<String, String> files = new ConcurrentSkipListMap<>();
  private Templates templates;

  /**
   * The pages of a site.
   *
   * @param articles in any order
   * @param theme has the templates
   * @param folders the published paths of the files that pages load
   */
  public Pages(SiteFacts facts, List<RenderedArticle> articles, Theme theme, AssetFolders folders) {
    this.facts = facts;
    this.articles = articles.stream().sorted(NEWEST_FIRST).toList();
    this.tags = new Tags(this.articles);
    this.series = new SeriesList(this.articles);
    this.theme = theme;
    this.folders = folders;
    this.site =
        new SiteView(
            facts.title(),
            facts.description(),
            facts.author(),
            facts.language(),
            facts.icon(),
            address(""),
            theme.find("assets/own.css").isPresent(),
            tags.views());
  }

  /**
   * The text of every file by its path; what is wrong with the templates goes to the problems.
   * Pages are printed on all cores.
   */
  public SortedMap<String, String> render(List<Problem> problems) {
    templates = new Templates(theme, facts.base(), folders);
    series.check(problems);
    jobs().parallelStream().map(Job::run).toList().forEach(problems::addAll);
    return files;
  }

  /** Everything that is printed, in the order in which its problems are shown. */
  private List<Job> jobs() {
    List<Job> jobs = new ArrayList<>();
    jobs.add(new Job(Place.file("index.html"), this::home));
    for (int i = 0; i < articles.size(); i++) {
      int index = i;
      Place place = articles.get(i).article().source().whole();
      jobs.add(new Job(place, problems -> article(index, problems)));
    }
    if (!site.tags().isEmpty()) {
      jobs.add(new Job(Place.file("tags/index.html"), this::tags));
    }
    for (TagView tag : site.tags()) {
      jobs.add(new Job(Place.file(tag.path() + "index.html"), problems -> tag(tag, problems)));
    }
    jobs.add(new Job(Place.file("404.html"), this::notFound));
    jobs.add(new Job(Place.file("feed.xml"), this::feeds));
    return jobs;
  }

  /** A page or some files, printed with problems of their own: others are printed beside. */
  private record Job(Place place, Consumer<List<Problem>> print) {
    List<Problem> run() {
      List<Problem> problems = new ArrayList<>();
      Guard.run(place, problems, () -> print.accept(problems));
      return problems;
    }
  }

  private void home(List<Problem> problems) {
    PageView page = list(facts.title(), facts.description(), "");
    put("index.html", "home.html", page, Map.of("articles", views(articles)), problems);
  }

  private void article(int index, List<Problem> problems) {
    RenderedArticle rendered = articles.get(index);
    FrontMatter frontMatter = rendered.article().frontMatter();
    PageView page =
        new PageView(
            frontMatter.title(),
            frontMatter.description(),
            address(rendered.path()),
            "article",
            rendered.features());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("article", view(rendered));
    model.put("series", series.view(rendered));
    model.put("backlinks", backlinks(rendered));
    model.put("newer", index > 0 ? view(articles.get(index - 1)) : null);
    model.put("older", index + 1 < articles.size() ? view(articles.get(index + 1)) : null);
    put(rendered.path() + "index.html", "article.html", page, model, problems);
  }

  private static List<SeriesView.Entry> backlinks(RenderedArticle rendered) {
    return rendered.backlinks().stream()
        .map(
            one ->
                new SeriesView.Entry(one.frontMatter().title(), "posts/" + one.slug() + "/", false))
        .toList();
  }

  private void tags(List<Problem> problems) {
    put("tags/index.html", "tags.html", list("Tags", "", "tags/"), Map.of(), problems);
  }

  private void tag(TagView tag, List<Problem> problems) {
    PageView page = list(tag.name(), "", tag.path());
    Map<String, Object> model = Map.of("tag", tag, "articles", views(tags.articles(tag)));
    put(tag.path() + "index.html", "tag.html", page, model, problems);
  }

  private void notFound(List<Problem> problems) {
    PageView page = new PageView("Page not found", "", "", "website", Set.of());
    put("404.html", "404.html", page, Map.of(), problems);
  }

  /** Adds feeds and maps where the host is known: they hold whole addresses. */
  private void feeds(List<Problem> problems) {
    if (facts.base().isKnown()) {
      List<ArticleView> dated =
          views(articles).stream().filter(article -> article.date() != null).toList();
      String updated =
          dated.stream().map(a -> a.changed().iso()).max(String::compareTo).orElse("1970-01-01");
      Map<String, Object> model = Map.of("articles", dated, "updated", updated);
      put(
          "feed.xml",
          "feed.xml",
          list(facts.title(), facts.description(), "feed.xml"),
          model,
          problems);
      put(
          "sitemap.xml",
          "sitemap.xml",
          list("", "", ""),
          Map.of("articles", views(articles)),
          problems);
    }
    put("robots.txt", "robots.txt", list("", "", ""), Map.of(), problems);
  }

  private PageView list(String title, String description, String path) {
    return new PageView(title, description, address(path), "website", Set.of());
  }

  private void put(
      String path,
      String template,
      PageView page,
      Map<String, Object> more,
      List<Problem> problems) {
    Map<String, Object> model = new LinkedHashMap<>(more);
    model.put("site", site);
    model.put("page", page);
    model.put("csp", ContentPolicy.CSP);
    files.put(path, templates.render(template, model, problems));
  }

  private List<ArticleView> views(List<RenderedArticle> some) {
    List<ArticleView> views = new ArrayList<>();
    some.forEach(article -> views.add(view(article)));
    return views;
  }

  private ArticleView view(RenderedArticle rendered) {
    FrontMatter frontMatter = rendered.article().frontMatter();
    String author = frontMatter.author().isEmpty() ? facts.author() : frontMatter.author();
    return new ArticleView(
        frontMatter.conventions().language().orElse(null),
        frontMatter.title(),
        rendered.path(),
        address(rendered.path()),
        frontMatter.description(),
        author,
        frontMatter.date().map(date -> DateView.of(date, facts.language())).orElse(null),
        frontMatter.updated().map(date -> DateView.of(date, facts.language())).orElse(null),
        tags.views(rendered),
        rendered.index().experiments().size(),
        rendered.body());
  }

  private String address(String path) {
    return facts.base().isKnown() ? facts.base().absolute(path) : "";
  }
}
