package orrery.site.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orrery.engine.spec.SpecProblem;
import orrery.site.article.Article;
import orrery.site.article.Inline;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.source.NearWords;
import orrery.site.source.Slug;

/**
 * Resolves the links of articles: to another article, to a part of one, to a state of an
 * experiment, to a file. A link that leads nowhere is reported.
 */
public final class LinkResolver {
  private final ArticlePaths paths;
  private final References references;
  private final List<Problem> problems;

  public LinkResolver(ArticlePaths paths, References references, List<Problem> problems) {
    this.paths = paths;
    this.references = references;
    this.problems = problems;
  }

  /** Returns the same with other references, whose problems are reported. */
  public LinkResolver with(References others) {
    return new LinkResolver(paths, others, new ArrayList<>());
  }

  /** A part of an article; the anchor is empty where the whole is meant. */
  public record Destination(String slug, String anchor) {}

  /** Resolves a reference to an article; reports one that leads nowhere. */
  public Optional<Destination> place(Article from, Inline.Reference reference) {
    String target = reference.target();
    int hash = target.indexOf('#');
    String name = hash < 0 ? target : target.substring(0, hash).strip();
    Optional<String> slug = name.isEmpty() ? Optional.of(from.slug()) : named(from, name);
    if (slug.isEmpty()) {
      boolean wiki = reference.form() == Inline.Reference.Form.WIKI;
      String hint = references.hint(() -> hintOfArticle(name));
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
        Stream.of(part, Slug.of(part))
            .filter(one -> references.lookUp(slug.get(), one).isPresent())
            .findFirst();
    if (!part.isEmpty() && anchor.isEmpty()) {
      int at = reference.targetStart() + target.indexOf(part, hash);
      String hint =
          references.hint(() -> NearWords.hint(Slug.of(part), references.anchors(slug.get()), ""));
      String message = "\"" + slug.get() + "\" has no part \"" + part + "\"";
      references.error(Code.NO_SUCH_ANCHOR, from, part, at, message, hint);
    }
    return Optional.of(new Destination(slug.get(), anchor.orElse("")));
  }

  private String hintOfArticle(String name) {
    return NearWords.hint(Slug.of(name), references.slugs().stream().sorted().toList(), "");
  }

  /** An article by its name, its title or its path. */
  private Optional<String> named(Article from, String name) {
    return Stream.of(
            "/posts/" + name, name, name + ".md", name + "/index.md", "/posts/" + Slug.of(name))
        .flatMap(path -> paths.slug(from, path).stream())
        .findFirst()
        .or(() -> references.titled(name));
  }

  /** The address of an anchor of an article, from the page of another or its own. */
  public String address(Article from, String slug, String anchor) {
    references.links(from.slug(), slug);
    String fragment = anchor.isEmpty() ? "" : "#" + SitePath.encoded(anchor).replace("%3a", ":");
    return ArticlePaths.fromPage(from, slug, fragment);
  }

  /** Returns an address in an article as its page needs it; the same where it leads nowhere. */
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
    Optional<String> slug = paths.slug(article, path);
    if (slug.isPresent()) {
      anchorOf(article, slug.get(), anchor, target, at);
      references.links(article.slug(), slug.get());
      return ArticlePaths.fromPage(article, slug.get(), hash < 0 ? "" : target.substring(hash));
    }
    String file = paths.file(article, path);
    if (!file.isEmpty()) {
      return paths.fromPage(article, file) + (hash < 0 ? "" : target.substring(hash));
    }
    String hint = references.hint(() -> paths.hint(article, path));
    report(Code.NO_SUCH_FILE, article, target, at, "there is no such article or file: ", hint);
    return target;
  }

  private boolean anchorOf(Article from, String slug, String fragment, String target, int at) {
    if (StateLink.is(fragment)) {
      stateOf(from, slug, fragment, target, at);
      return true;
    }
    String anchor = SitePath.decoded(fragment);
    if (anchor.isEmpty() || references.lookUp(slug, anchor).isPresent()) {
      return true;
    }
    String hint = references.hint(() -> NearWords.hint(anchor, references.anchors(slug), ""));
    report(Code.NO_SUCH_ANCHOR, from, target, at, "there is no such anchor: ", hint);
    return false;
  }

  private void stateOf(Article from, String slug, String fragment, String target, int at) {
    int start = at + target.length() - fragment.length();
    for (SpecProblem problem : StateLink.check(fragment, references.index(slug))) {
      int offset = start + problem.offset();
      problems.add(
          Problem.error(
              Code.WRONG_STATE,
              from.source().place(offset, offset + problem.length()),
              problem.message(),
              problem.hint()));
    }
  }

  /** Reports an address, which ends the message. */
  public void report(
      Code code, Article article, String target, int at, String message, String hint) {
    problems.add(
        Problem.error(
            code, article.source().place(at, at + target.length()), message + target, hint));
  }
}
