package orrery.site.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import orrery.site.article.Block;
import orrery.site.article.ExperimentId;
import orrery.site.experiment.Experiments;
import orrery.site.figure.DemoAssets;
import orrery.site.figure.Twin;
import orrery.site.html.PageFeature;
import orrery.site.html.RenderedArticle;
import orrery.site.image.Drawing;
import orrery.site.image.Drawings;
import orrery.site.image.Pictures;
import orrery.site.math.Katex;
import orrery.site.math.StyleClasses;
import orrery.site.page.ContentPolicy;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.source.SourceTree;

/**
 * Puts a site together: pages, the author's files, the theme's, and what formulas and demos load.
 */
final class Assembly {
  private final BuildOptions options;
  private final SourceTree tree;
  private final Drawings drawings;
  private final List<Problem> problems;
  private final SiteOutput site = new SiteOutput();

  Assembly(BuildOptions options, SourceTree tree, Drawings drawings, List<Problem> problems) {
    this.options = options;
    this.tree = tree;
    this.drawings = drawings;
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
    if (articles.stream().anyMatch(article -> article.has(PageFeature.MATH))) {
      site.put("katex/katex.css", Katex.css() + styles.css());
      Katex.fonts().forEach((name, bytes) -> site.put("katex/fonts/" + name, bytes));
    }
    if (articles.stream().anyMatch(article -> article.has(PageFeature.EXPERIMENTS))) {
      assets.demo().forEach((name, bytes) -> site.put("demo/" + name, bytes));
    }
    themeFiles().forEach((path, file) -> copy(path, file, options.theme().called(file)));
    // Where the author's theme has a script of the same name, that one stays.
    assets.theme().forEach((name, bytes) -> site.put("assets/" + name, bytes));
    tree.files()
        .forEach(
            (path, file) -> copy(path, file, name(options.contentName(), tree.folder(), file)));
  }

  /** Images in smaller sizes. */
  void pictures(Pictures pictures) {
    pictures
        .files()
        .forEach(
            (path, bytes) -> {
              if (!site.put(path, bytes)) {
                String message = "a smaller size of an image has this address too: " + path;
                problems.add(
                    Problem.error(Code.ADDRESS_TAKEN, Place.file(path), message, "rename it"));
              }
            });
  }

  /**
   * The data of the figures: each beside its page, for whoever reads its values or takes it along.
   */
  void figures(List<RenderedArticle> articles, Map<ExperimentId, Twin> twins) {
    for (RenderedArticle article : articles) {
      for (Block.Demo demo : article.index().experiments()) {
        Twin twin = twins.get(new ExperimentId(article.index().slug(), demo.id()));
        site.put(article.path() + Experiments.figureFile(demo), twin.figure());
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
      byte[] bytes = Files.readAllBytes(file);
      boolean drawing = path.toLowerCase(Locale.ROOT).endsWith(".svg");
      if (!site.put(path, drawing ? drawing(bytes, name) : bytes)) {
        String message = "the site has a file of this address already: " + path;
        problems.add(Problem.error(Code.ADDRESS_TAKEN, Place.file(name), message, "rename it"));
      }
    } catch (IOException failure) {
      unreadable(name, failure);
    }
  }

  /** A drawing is a document that can run scripts, for whoever opens it by itself. */
  private byte[] drawing(byte[] bytes, String name) {
    Drawing drawing = drawings.of(bytes);
    if (drawing instanceof Drawing.Broken broken) {
      Place place = new Place(name, broken.line(), broken.column(), "", 1);
      String message = "this drawing is not XML, and browsers would show nothing of it";
      problems.add(Problem.error(Code.BROKEN_DRAWING, place, message, "export it again"));
      return bytes;
    }
    Drawing.Safe safe = (Drawing.Safe) drawing;
    if (safe.removed().isEmpty()) {
      return bytes;
    }
    String message = "what could run or load something is left out of this drawing: ";
    String removed = String.join(", ", safe.removed());
    problems.add(
        Problem.warning(
            Code.UNSAFE_DRAWING, Place.file(name), message + removed, "remove it from the file"));
    return safe.text().getBytes(UTF_8);
  }

  private void unreadable(String name, IOException failure) {
    String message = "this cannot be read: " + failure.getMessage();
    problems.add(Problem.error(Code.UNREADABLE_FILE, Place.file(name), message, ""));
  }
}
