package orrery.site.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import orrery.site.article.Block;
import orrery.site.article.ExperimentId;
import orrery.site.experiment.Experiments;
import orrery.site.figure.ExperimentAssets;
import orrery.site.figure.Twin;
import orrery.site.image.Drawings;
import orrery.site.licence.LicencesFile;
import orrery.site.licence.Notice;
import orrery.site.link.AssetFolders;
import orrery.site.link.BaseUrl;
import orrery.site.math.Katex;
import orrery.site.memo.Stamp;
import orrery.site.page.Theme;
import orrery.site.problem.Code;
import orrery.site.problem.Guard;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.rendered.PageFeature;
import orrery.site.rendered.RenderedArticle;
import orrery.site.source.SourceTree;

/**
 * Puts a site together: pages, the author's files, the theme's, and what formulas and experiments
 * load.
 */
final class Assembly {
  private static final String STATIC = "static/";

  private final BuildOptions options;
  private final SourceTree tree;
  private final DrawingFiles drawings;
  private final List<Problem> problems;
  private final SiteOutput site = new SiteOutput();

  Assembly(BuildOptions options, SourceTree tree, Drawings drawings, List<Problem> problems) {
    this.options = options;
    this.tree = tree;
    this.drawings = new DrawingFiles(drawings, problems);
    this.problems = problems;
  }

  SiteOutput site() {
    return site;
  }

  void pages(List<PrintedPage> pages) {
    pages.forEach(page -> page.file().ifPresent(file -> site.put(page.path(), file)));
  }

  /** Adds the file of headers, which says how long each file may be kept: after all others. */
  void headers(BaseUrl base) {
    site.put("_headers", HeadersFile.of(site.files().keySet(), base));
  }

  /**
   * Adds the files that pages load, each kind in a folder of its own; returns their published
   * paths.
   *
   * @param stamps the states of the files of the theme
   */
  AssetFolders assets(
      List<RenderedArticle> articles,
      String styles,
      ExperimentAssets assets,
      Map<Path, Stamp> stamps,
      KnownAssets before) {
    boolean math = articles.stream().anyMatch(article -> article.has(PageFeature.MATH));
    Set<String> studies = studies(articles);
    Object madeOf = List.of(math ? styles : "none", studies, stamps);
    Optional<KnownAssets.Assets> known = before.find(madeOf);
    if (known.isEmpty()) {
      int problemsBefore = problems.size();
      KnownAssets.Assets made =
          made(math ? Optional.of(styles) : Optional.empty(), studies, assets);
      if (problems.size() == problemsBefore) {
        before.remember(madeOf, made);
      }
      known = Optional.of(made);
    }
    known.get().files().files().forEach(site::put);
    return known.get().folders();
  }

  private KnownAssets.Assets made(
      Optional<String> styles, Set<String> studies, ExperimentAssets assets) {
    SiteOutput files = new SiteOutput();
    SortedMap<String, byte[]> theme = theme(assets);
    AssetFolders folders = AssetFolders.NONE.withFolder(Theme.ASSETS, theme);
    put(folders, Theme.ASSETS, theme, files);
    List<Notice> notices = new ArrayList<>();
    if (styles.isPresent()) {
      SortedMap<String, byte[]> katex = Katex.files(styles.get());
      folders = folders.withFolder("katex", katex);
      put(folders, "katex", katex, files);
      notices.addAll(Katex.notices());
    }
    if (!studies.isEmpty()) {
      // Named by all that there are: the modules of studies that no page has are only not there.
      folders = folders.withFolder(ExperimentAssets.FOLDER, assets.experiments());
      put(folders, ExperimentAssets.FOLDER, assets.experiments(studies), files);
      notices.addAll(assets.notices());
    }
    files.put(LicencesFile.PATH, LicencesFile.of(notices));
    return new KnownAssets.Assets(folders, files);
  }

  private static void put(
      AssetFolders folders, String folder, SortedMap<String, byte[]> files, SiteOutput to) {
    files.forEach((name, bytes) -> to.put(folders.path(folder + "/" + name), bytes));
  }

  private static Set<String> studies(List<RenderedArticle> articles) {
    Set<String> studies = new TreeSet<>();
    for (RenderedArticle article : articles) {
      for (Block.Experiment experiment : article.index().experiments()) {
        studies.add(experiment.definition().study().name());
      }
    }
    return studies;
  }

  /**
   * Returns the files of the author's theme and of the program's, by their paths in the folder of
   * assets.
   */
  private SortedMap<String, byte[]> theme(ExperimentAssets assets) {
    SortedMap<String, byte[]> theme = new TreeMap<>(assets.theme());
    try {
      options
          .theme()
          .assets()
          .forEach(
              (path, file) ->
                  read(file, options.theme().called(file))
                      .ifPresent(
                          bytes -> theme.put(path.substring(Theme.ASSETS.length() + 1), bytes)));
    } catch (IOException failure) {
      unreadable(options.theme().name() + "/assets", failure);
    }
    return theme;
  }

  /**
   * The author's files, as they are. Documents that browsers run are published from the folder that
   * is for them, and not from beside an article.
   */
  void files() {
    tree.files()
        .forEach(
            (path, file) -> {
              String inContent = relative(tree.folder(), file);
              String name = options.contentName() + "/" + inContent;
              boolean beside = !inContent.startsWith(STATIC);
              Optional<String> objection =
                  beside ? BesideArticle.objection(inContent) : Optional.empty();
              if (objection.isPresent()) {
                leaveOut(name, objection.get());
              } else {
                Guard.run(Place.file(name), problems, () -> copy(path, file, name, beside));
              }
            });
  }

  private void leaveOut(String name, String objection) {
    problems.add(
        Problem.warning(
            Code.ACTIVE_FILE,
            Place.file(name),
            "this file is left out: " + objection,
            "move it to " + STATIC + " if it is yours"));
  }

  /** Images in smaller sizes: one that several articles show is there once. */
  void pictures(List<RenderedArticle> articles) {
    SortedMap<String, byte[]> all = new TreeMap<>();
    articles.forEach(article -> all.putAll(article.pictures()));
    all.forEach(
        (path, bytes) -> {
          if (!site.put(path, bytes)) {
            String message = "a smaller size of an image has this address too: " + path;
            problems.add(Problem.error(Code.ADDRESS_TAKEN, Place.file(path), message, "rename it"));
          }
        });
  }

  /**
   * The data of the figures: each beside its page, for whoever reads its values or takes it along.
   */
  void figures(List<RenderedArticle> articles, Map<ExperimentId, Twin> twins) {
    for (RenderedArticle article : articles) {
      for (Block.Experiment experiment : article.index().experiments()) {
        Twin twin = twins.get(new ExperimentId(article.index().slug(), experiment.id()));
        site.put(article.path() + Experiments.figureFile(experiment), twin.figure());
      }
    }
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private void copy(String path, Path file, String name, boolean beside) {
    Optional<byte[]> bytes = read(file, name);
    boolean checked = beside && bytes.isPresent() && !isDrawing(name);
    Optional<String> objection = checked ? BesideArticle.objection(bytes.get()) : Optional.empty();
    if (objection.isPresent()) {
      leaveOut(name, objection.get());
    } else if (bytes.isPresent() && !put(path, file, name, bytes.get())) {
      String message = "the site has a file of this address already: " + path;
      problems.add(Problem.error(Code.ADDRESS_TAKEN, Place.file(name), message, "rename it"));
    }
  }

  private boolean put(String path, Path file, String name, byte[] bytes) {
    return isDrawing(name) ? site.put(path, bytes) : site.put(path, file, bytes);
  }

  private Optional<byte[]> read(Path file, String name) {
    try {
      if (Files.size(file) > SiteOutput.MAX_FILE_BYTES) {
        String message = "this file is larger than " + (SiteOutput.MAX_FILE_BYTES >> 20) + " MB";
        String hint = "put it on a host for large files, and link to it there";
        problems.add(Problem.error(Code.TOO_LARGE_TO_PUBLISH, Place.file(name), message, hint));
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      return Optional.of(isDrawing(name) ? drawings.published(bytes, name) : bytes);
    } catch (IOException failure) {
      unreadable(name, failure);
      return Optional.empty();
    }
  }

  private static boolean isDrawing(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".svg");
  }

  private void unreadable(String name, IOException failure) {
    String message = "this cannot be read: " + failure.getMessage();
    problems.add(Problem.error(Code.UNREADABLE_FILE, Place.file(name), message, ""));
  }
}
