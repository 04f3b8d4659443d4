package orrery.site.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import orrery.site.article.Block;
import orrery.site.figure.DemoAssets;
import orrery.site.figure.Twin;
import orrery.site.math.Katex;
import orrery.site.math.StyleClasses;
import orrery.site.page.ContentPolicy;
import orrery.site.page.Demos;
import orrery.site.page.Experiments;
import orrery.site.page.RenderedArticle;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.source.SourceTree;

/**
 * Puts a site together: pages, the author's files, the theme's, and what formulas and demos load.
 */
final class Assembly {
  private final BuildOptions options;
  private final SourceTree tree;
  private final List<Problem> problems;
  private final SiteOutput site = new SiteOutput();

  Assembly(BuildOptions options, SourceTree tree, List<Problem> problems) {
    this.options = options;
    this.tree = tree;
    this.problems = problems;
  }

  SiteOutput site() {
    return site;
  }

  void pages(SortedMap<String, String> pages) {
    pages.forEach(site::put);
    site.put("_headers", ContentPolicy.headersFile());
  }

  void files(List<RenderedArticle> articles, StyleClasses styles, DemoAssets assets) {
    if (articles.stream().anyMatch(RenderedArticle::math)) {
      site.put("katex/katex.css", Katex.css() + styles.css());
      Katex.fonts().forEach((name, bytes) -> site.put("katex/fonts/" + name, bytes));
    }
    if (articles.stream().anyMatch(article -> article.experiments() > 0)) {
      assets.files().forEach((name, bytes) -> site.put("demo/" + name, bytes));
    }
    themeFiles().forEach((path, file) -> copy(path, file, options.theme().called(file)));
    tree.files()
        .forEach(
            (path, file) -> copy(path, file, name(options.contentName(), tree.folder(), file)));
  }

  /**
   * The data of the figures: each beside its page, for whoever reads its values or takes it along.
   */
  void figures(List<RenderedArticle> articles, Map<Block.Demo, Twin> twins) {
    for (RenderedArticle article : articles) {
      for (Block.Demo demo : Demos.in(article.article())) {
        site.put(article.path() + Experiments.figureFile(demo), twins.get(demo).figure());
      }
    }
  }

  private SortedMap<String, Path> themeFiles() {
    try {
      return options.theme().assets();
    } catch (IOException failure) {
      unreadable(options.theme().name() + "/assets", failure);
      return new TreeMap<>();
    }
  }

  private static String name(String folderName, Path folder, Path file) {
    return folderName + "/" + relative(folder, file);
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private void copy(String path, Path file, String name) {
    try {
      if (!site.put(path, Files.readAllBytes(file))) {
        String message = "the site has a file of this address already: " + path;
        problems.add(Problem.error("O003", Place.file(name), message, "rename it"));
      }
    } catch (IOException failure) {
      unreadable(name, failure);
    }
  }

  private void unreadable(String name, IOException failure) {
    String message = "this cannot be read: " + failure.getMessage();
    problems.add(Problem.error("S009", Place.file(name), message, ""));
  }
}
