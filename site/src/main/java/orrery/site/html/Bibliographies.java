package orrery.site.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.engine.spec.Suggestion;
import orrery.site.article.Article;
import orrery.site.cite.Bibliography;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.problem.ProblemList;
import orrery.site.source.Conventions;
import orrery.site.source.SourceFile;
import orrery.site.source.SourceTree;

/**
 * The bibliographies of articles: the files that it names, those that the site names, and {@code
 * references.bib}. A file is read once, however many articles cite from it.
 */
final class Bibliographies {
  private static final String USUAL = "references.bib";

  private final SourceTree tree;
  private final Conventions site;
  private final Memo memo;
  private final KnownBodies before;
  private final List<Problem> problems;
  private final Map<List<String>, Works> known = new HashMap<>();
  private final Map<String, String> folders = new HashMap<>();
  private List<String> ofSite;

  /**
   * Works that an article may cite.
   *
   * @param version the digest of the files that they are in
   */
  record Works(Bibliography bibliography, String version) {}

  Bibliographies(Attempt.Shared shared, KnownBodies before, List<Problem> problems) {
    this.tree = shared.tree();
    this.site = shared.settings().conventions();
    this.memo = shared.typesetters().memo();
    this.before = before;
    this.problems = problems;
    tree.articles().forEach(source -> folders.putIfAbsent(source.slug(), source.folder()));
  }

  Works read(Article article) {
    if (ofSite == null) {
      ofSite = named(site, "");
    }
    String folder = folders.getOrDefault(article.slug(), "");
    List<String> paths = new ArrayList<>(named(article.frontMatter().conventions(), folder));
    paths.addAll(ofSite);
    if (tree.bibliographies().containsKey(USUAL)) {
      paths.add(USUAL);
    }
    List<String> once = paths.stream().distinct().toList();
    return known.computeIfAbsent(once, this::read);
  }

  private Works read(List<String> paths) {
    List<SourceFile> files = paths.stream().map(path -> tree.bibliographies().get(path)).toList();
    String[] texts = files.stream().map(SourceFile::text).toArray(String[]::new);
    return new Works(read(paths, files), Key.of(texts).text());
  }

  private Bibliography read(List<String> paths, List<SourceFile> files) {
    Optional<Bibliography> same = before.works(paths, files);
    if (same.isPresent()) {
      return same.get();
    }
    List<Problem> found = new ProblemList();
    Bibliography works = Bibliography.of(files, memo, found);
    if (found.isEmpty()) {
      before.remember(paths, files, works);
    }
    problems.addAll(found);
    return works;
  }

  private List<String> named(Conventions conventions, String folder) {
    List<String> paths = new ArrayList<>();
    for (String name : conventions.bibliography()) {
      Optional<String> path =
          List.of(folder + name, name).stream()
              .filter(file -> tree.bibliographies().containsKey(file))
              .findFirst();
      path.ifPresentOrElse(
          paths::add,
          () -> {
            List<String> files = List.copyOf(tree.bibliographies().keySet());
            String hint =
                files.isEmpty() ? "put it beside the article" : Suggestion.hint(name, files);
            String message = "there is no such bibliography: " + name;
            problems.add(
                Problem.error(
                    Code.NO_SUCH_BIBLIOGRAPHY,
                    conventions.bibliographyPlace().orElseThrow(),
                    message,
                    hint));
          });
    }
    return paths;
  }
}
