package orrery.site.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
  private final List<Page> pages = new ArrayList<>();
  private final Map<String, ArticleView> views = new HashMap<>();
  private final Templates templates;

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
    this.templates = new Templates(theme, facts.base(), folders);
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

  /** Returns the text of every file by its path; what is wrong goes to the problems. */
  public SortedMap<String, String> render(List<Problem> problems) {
    SortedMap<String, String> files = new TreeMap<>();
    for (Page page : all(problems)) {
      Guard.call(page.place(), problems, () -> page.print(problems))
          .ifPresent(text -> files.put(page.path(), text));
    }
    return files;
  }

  /** Returns every page and feed, to be printed, in the order in which problems are shown. */
  public List<Page> all(List<Problem> problems) {
    series.check(problems);
    Place index = Place.file("index.html");
    Guard.run(index, problems, () -> home(index));
    for (int i = 0; i < articles.size(); i++) {
      int at = i;
      Place place = articles.get(i).article().source().whole();
      Guard.run(place, problems, () -> article(at, place));
    }
    if (!site.tags().isEmpty()) {
      Place place = Place.file("tags/index.html");
      put(place, "tags.html", list("Tags", "", "tags/"), Map.of());
    }
    for (TagView tag : site.tags()) {
      Place place = Place.file(tag.path() + "index.html");
      Guard.run(place, problems, () -> tag(tag, place));
    }
    PageView notFound = new PageView("Page not found", "", "", "website", Set.of());
    put(Place.file("404.html"), "404.html", notFound, Map.of());
    Place feed = Place.file("feed.xml");
    Guard.run(feed, problems, () -> feeds(feed));
    return pages;
  }

  private void home(Place place) {
    PageView page = list(facts.title(), facts.description(), "");
    put(place, "home.html", page, Map.of("articles", views(articles)));
  }

  private void article(int index, Place place) {
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
    put(rendered.path() + "index.html", place, "article.html", page, model);
  }

  private static List<SeriesView.Entry> backlinks(RenderedArticle rendered) {
    return rendered.backlinks().stream()
        .map(
            one ->
                new SeriesView.Entry(one.frontMatter().title(), "posts/" + one.slug() + "/", false))
        .toList();
  }

  private void tag(TagView tag, Place place) {
    PageView page = list(tag.name(), "", tag.path());
    put(place, "tag.html", page, Map.of("tag", tag, "articles", views(tags.articles(tag))));
  }

  /** Adds feeds and maps where the host is known: they hold whole addresses. */
  private void feeds(Place feed) {
    if (facts.base().isKnown()) {
      List<ArticleView> dated =
          views(articles).stream().filter(article -> article.date() != null).toList();
      String updated =
          dated.stream().map(a -> a.changed().iso()).max(String::compareTo).orElse("1970-01-01");
      Map<String, Object> model = Map.of("articles", dated, "updated", updated);
      put(feed, "feed.xml", list(facts.title(), facts.description(), "feed.xml"), model);
      Map<String, Object> all = Map.of("articles", views(articles));
      put("sitemap.xml", feed, "sitemap.xml", list("", "", ""), all);
    }
    put("robots.txt", feed, "robots.txt", list("", "", ""), Map.of());
  }

  private PageView list(String title, String description, String path) {
    return new PageView(title, description, address(path), "website", Set.of());
  }

  private void put(Place place, String template, PageView page, Map<String, Object> more) {
    put(place.file(), place, template, page, more);
  }

  private void put(
      String path, Place place, String template, PageView page, Map<String, Object> more) {
    Map<String, Object> model = new LinkedHashMap<>(more);
    model.put("site", site);
    model.put("page", page);
    model.put("csp", ContentPolicy.CSP);
    pages.add(new Page(path, place, template, model, templates));
  }

  private List<ArticleView> views(List<RenderedArticle> some) {
    List<ArticleView> views = new ArrayList<>();
    some.forEach(article -> views.add(view(article)));
    return views;
  }

  /** Returns an article for one page: whether a template reads its body is known of each. */
  private ArticleView view(RenderedArticle rendered) {
    return views
        .computeIfAbsent(rendered.path(), path -> described(rendered))
        .with(new BodyView(rendered.html()));
  }

  private ArticleView described(RenderedArticle rendered) {
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
        new BodyView(rendered.html()));
  }

  private String address(String path) {
    return facts.base().isKnown() ? facts.base().absolute(path) : "";
  }
}
