package orrery.site.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import orrery.engine.spec.SpecProblem;
import orrery.engine.spec.Suggestion;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Contents;
import orrery.site.article.Inline;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.source.Slug;
import orrery.site.source.SourceTree;
import orrery.site.source.SourceTree.ArticleSource;

/**
 * Resolves the links of articles. A relative link starts from the article's own file, as it does on
 * GitHub, and leads to another article, to a file of an article, or to one that is copied. What is
 * written into a page is relative to that page, so that it holds wherever the site lives.
 */
public final class BodyLinks {
  private static final int MOST_KNOWN = 8;

  private final SourceTree tree;
  private final References references;
  private final List<Problem> problems;
  private final Map<String, String> slugs = new TreeMap<>();
  private final Map<String, String> folders = new TreeMap<>();
  private final Map<String, Set<String>> anchors = new TreeMap<>();
  private final Map<String, Map<String, Block.Demo>> demos = new TreeMap<>();
  private final Map<String, Set<String>> states = new TreeMap<>();

  public BodyLinks(
      SourceTree tree, List<Article> articles, References references, List<Problem> problems) {
    this.tree = tree;
    this.references = references;
    this.problems = problems;
    for (Article article : articles) {
      anchors.put(article.slug(), references.numbers(article).targets().keySet());
      Map<String, Block.Demo> byId = new LinkedHashMap<>();
      Demos.in(article).forEach(demo -> byId.put(demo.id(), demo));
      demos.put(article.slug(), byId);
    }
    for (ArticleSource source : tree.articles()) {
      folders.put(source.slug(), source.folder());
      if (anchors.containsKey(source.slug())) {
        slugs.put(source.path(), source.slug());
        slugs.put("posts/" + source.slug() + "/", source.slug());
        slugs.put("posts/" + source.slug(), source.slug());
      }
    }
    articles.forEach(this::collectStates);
  }

  /** Notes which states of which articles are linked to from an article. */
  private void collectStates(Article article) {
    for (Inline inline : Contents.of(article).inlines()) {
      if (inline instanceof Inline.Link link && !SitePath.hasScheme(link.target())) {
        int hash = link.target().indexOf('#');
        String fragment = link.target().substring(hash + 1);
        if (hash >= 0 && StateLink.is(fragment)) {
          String path = link.target().substring(0, hash);
          String slug = path.isEmpty() ? article.slug() : slugs.get(wanted(article, path));
          states.computeIfAbsent(slug == null ? "" : slug, any -> new TreeSet<>()).add(fragment);
        }
      }
    }
  }

  /**
   * The states of an experiment that articles link to. Without a script such a link must still lead
   * to the experiment, and so each of them is an anchor in front of it.
   */
  public List<String> states(Article article, Block.Demo demo) {
    return states.getOrDefault(article.slug(), Set.of()).stream()
        .filter(state -> StateLink.first(state).equals(demo.id()))
        .map(SitePath::decoded)
        .distinct()
        .toList();
  }

  /** The article that a path in an article leads to. */
  public Optional<String> slug(Article article, String path) {
    return Optional.ofNullable(slugs.get(wanted(article, path)));
  }

  /** A part of an article; the anchor is empty where the whole is meant. */
  public record Place(String slug, String anchor) {}

  /** What a reference to an article leads to; what is not there is told. */
  public Optional<Place> place(Article from, Inline.Reference reference) {
    String target = reference.target();
    int hash = target.indexOf('#');
    String name = hash < 0 ? target : target.substring(0, hash).strip();
    Optional<String> slug = name.isEmpty() ? Optional.of(from.slug()) : named(from, name);
    if (slug.isEmpty()) {
      boolean wiki = reference.form() == Inline.Reference.Form.WIKI;
      String hint = References.hint(Slug.of(name), List.copyOf(anchors.keySet()));
      String message = "there is no article \"" + name + "\"";
      references.error(
          wiki ? Code.UNKNOWN_WIKI_PAGE : Code.UNKNOWN_ARTICLE,
          from,
          name,
          reference.targetStart(),
          message,
          hint);
      return Optional.empty();
    }
    String part = hash < 0 ? "" : target.substring(hash + 1).strip();
    Optional<String> anchor =
        Stream.of(part, Slug.of(part)).filter(anchors.get(slug.get())::contains).findFirst();
    if (!part.isEmpty() && anchor.isEmpty()) {
      int at = reference.targetStart() + target.indexOf(part, hash);
      String hint = References.hint(Slug.of(part), List.copyOf(anchors.get(slug.get())));
      String message = "\"" + slug.get() + "\" has no part \"" + part + "\"";
      references.error(Code.NO_SUCH_ANCHOR, from, part, at, message, hint);
    }
    return Optional.of(new Place(slug.get(), anchor.orElse("")));
  }

  /** An article by its name, its title or its path. */
  private Optional<String> named(Article from, String name) {
    List<String> paths =
        List.of(
            "/posts/" + name, name, name + ".md", name + "/index.md", "/posts/" + Slug.of(name));
    return paths.stream()
        .flatMap(path -> slug(from, path).stream())
        .findFirst()
        .or(() -> references.titled(name));
  }

  /** The address of an anchor of an article, from the page of another or its own. */
  public String address(Article from, String slug, String anchor) {
    references.links(from.slug(), slug);
    String fragment = anchor.isEmpty() ? "" : "#" + SitePath.encoded(anchor).replace("%3a", ":");
    return slug.equals(from.slug()) && !fragment.isEmpty()
        ? fragment
        : "../" + slug + "/" + fragment;
  }

  /** What an address in an article is in its page; the same where it leads nowhere. */
  public String resolve(Article article, String target, int at) {
    if (target.isEmpty() || SitePath.hasScheme(target)) {
      return target;
    }
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    String anchor = hash < 0 ? "" : target.substring(hash + 1);
    if (path.isEmpty()) {
      return anchorOf(article, article.slug(), anchor, target, at) ? target : "";
    }
    String wanted = wanted(article, path);
    String slug = slugs.get(wanted);
    if (slug != null) {
      anchorOf(article, slug, anchor, target, at);
      references.links(article.slug(), slug);
      String fragment = hash < 0 ? "" : target.substring(hash);
      return slug.equals(article.slug()) && !fragment.isEmpty()
          ? fragment
          : "../" + slug + "/" + fragment;
    }
    String file = fileOf(wanted);
    if (!file.isEmpty()) {
      return fromPage(article, file) + (hash < 0 ? "" : target.substring(hash));
    }
    report(
        Code.NO_SUCH_FILE,
        article,
        target,
        at,
        "there is no such article or file: ",
        hint(article, path));
    return target;
  }

  private boolean anchorOf(Article from, String slug, String fragment, String target, int at) {
    if (StateLink.is(fragment)) {
      stateOf(from, slug, fragment, target, at);
      return true;
    }
    String anchor = SitePath.decoded(fragment);
    if (anchor.isEmpty() || anchors.get(slug).contains(anchor)) {
      return true;
    }
    String hint = hint(anchor, List.copyOf(anchors.get(slug)));
    report(Code.NO_SUCH_ANCHOR, from, target, at, "there is no such anchor: ", hint);
    return false;
  }

  private void stateOf(Article from, String slug, String fragment, String target, int at) {
    int start = at + target.length() - fragment.length();
    for (SpecProblem problem : StateLink.check(fragment, demos.get(slug))) {
      int offset = start + problem.offset();
      problems.add(
          Problem.error(
              Code.WRONG_STATE,
              from.source().place(offset, offset + problem.length()),
              problem.message(),
              problem.hint()));
    }
  }

  /** The file in the site that a path in an article means; empty where there is none. */
  public String file(Article article, String path) {
    return fileOf(wanted(article, path));
  }

  private String fileOf(String wanted) {
    String file = SourceTree.published(wanted);
    return tree.files().containsKey(file) ? file : "";
  }

  /** In the content folder: from the article's file, or with a slash from the root of the site. */
  private String wanted(Article article, String path) {
    String decoded = SitePath.decoded(path.replaceFirst("\\?.*", ""));
    return decoded.startsWith("/")
        ? SitePath.normal(decoded.substring(1))
        : SitePath.normal(folders.get(article.slug()) + decoded);
  }

  /** The address of a file from an article's page. */
  public String fromPage(Article article, String file) {
    String own = "posts/" + article.slug() + "/";
    String path = file.startsWith(own) ? file.substring(own.length()) : "../../" + file;
    return SitePath.encoded(path);
  }

  /** What was probably meant by the path of a file. */
  public String hintOfFile(Article article, String path) {
    return hint(path, files(article));
  }

  private String hint(Article article, String path) {
    List<String> known = files(article);
    for (ArticleSource source : tree.articles()) {
      if (slugs.containsKey(source.path()) && !source.slug().equals(article.slug())) {
        known.add(SitePath.relative(folders.get(article.slug()), source.path()));
      }
    }
    return hint(path, known);
  }

  private List<String> files(Article article) {
    List<String> known = new ArrayList<>();
    String own = "posts/" + article.slug() + "/";
    for (String file : tree.files().keySet()) {
      if (file.startsWith(own)) {
        known.add(file.substring(own.length()));
      }
    }
    return known;
  }

  /** A long list of what there is helps nobody. */
  private static String hint(String typed, List<String> known) {
    String hint = known.isEmpty() ? "" : Suggestion.hint(typed, known);
    return hint.startsWith("did") || known.size() <= MOST_KNOWN ? hint : "";
  }

  public void report(
      Code code, Article article, String target, int at, String message, String hint) {
    problems.add(
        Problem.error(
            code, article.source().place(at, at + target.length()), message + target, hint));
  }
}
