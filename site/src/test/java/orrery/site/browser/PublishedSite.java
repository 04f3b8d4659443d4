package orrery.site.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import orrery.engine.device.CpuDevice;
import orrery.engine.figure.FigureJson;
import orrery.engine.run.Run;
import orrery.engine.run.RunSnapshot;
import orrery.engine.spec.Entries;
import orrery.engine.studies.Studies;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Study;

/**
 * The repository's own content, built into a folder by the command line itself.
 *
 * @param folder what was published
 */
record PublishedSite(Path folder) {

  /** The page of all studies, of which each is tested once, and not in every way. */
  private static final String GALLERY = "posts/gallery/";

  private static final Map<String, PublishedSite> BUILT = new ConcurrentHashMap<>();

  /**
   * The content of this repository, built for a path such as {@code /} or {@code /sub/}: once,
   * since nobody changes what was published.
   */
  static PublishedSite ofTheRepository(String base) {
    return BUILT.computeIfAbsent(
        base, path -> new PublishedSite(Repository.build("--base-url", "http://127.0.0.1" + path)));
  }

  /** The text of a published file, such as {@code experiment/worker.js}. */
  String text(String path) {
    try {
      return Files.readString(folder.resolve(PublishedPath.of(folder, path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of every page below the site's, in their order. */
  List<String> pages() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().equals("index.html"))
          .map(file -> folder.relativize(file.getParent()).toString().replace('\\', '/'))
          .map(path -> path.isEmpty() ? path : path + "/")
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the status that is printed below an experiment. */
  String status(Experiment experiment) {
    return Jsoup.parse(text(experiment.page() + "index.html"))
        .select("#" + experiment.id() + " [role=status]")
        .text();
  }

  /**
   * Returns every experiment of every page but the gallery, in the order of the pages' addresses.
   */
  List<Experiment> experiments() {
    return pages().stream()
        .filter(page -> !page.equals(GALLERY))
        .flatMap(page -> experiments(page).stream())
        .toList();
  }

  /** Returns every study as the gallery shows it. */
  List<Experiment> gallery() {
    return experiments(GALLERY);
  }

  private List<Experiment> experiments(String page) {
    List<Experiment> experiments = new ArrayList<>();
    for (Element element : Jsoup.parse(text(page + "index.html")).select("orrery-experiment")) {
      experiments.add(Experiment.of(page, element));
    }
    return experiments;
  }

  /** The first experiment of a study. */
  Experiment experimentOf(String study) {
    return experiments().stream()
        .filter(experiment -> experiment.study().equals(study))
        .findFirst()
        .orElseThrow();
  }

  /**
   * An experiment as the build printed it.
   *
   * @param page the address of its page, below the site's
   * @param id its anchor
   * @param study the kind of experiment
   * @param settings the author's lines
   * @param receipt the build's
   */
  record Experiment(String page, String id, String study, String settings, String receipt) {

    /** The name of the module that computes it on the CPU. */
    String engine() {
      return "engine-" + study + ".wasm";
    }

    /** The name of the module that computes it on a GPU. */
    String gpu() {
      return "gpu-" + study + ".wasm";
    }

    private static Experiment of(String page, Element element) {
      return new Experiment(
          page,
          element.id(),
          element.attr("data-study"),
          element.attr("data-settings"),
          element.attr("data-receipt"));
    }

    /** The same experiment with another value of a setting. */
    Experiment withSetting(String name, String value) {
      if (!settings.contains(":" + name + ": ")) {
        return withLine(":" + name + ": " + value);
      }
      String changed = settings.replaceFirst(":" + name + ": .*", ":" + name + ": " + value);
      return new Experiment(page, id, study, changed, "");
    }

    /** The same experiment with another line of settings. */
    Experiment withLine(String line) {
      return new Experiment(page, id, study, settings + line + "\n", "");
    }

    /** The figure of the JVM's engine at a snapshot of the run, as JSON. */
    String figureAt(String snapshot) {
      return FigureJson.of(RunSnapshot.replay(snapshot, parsed(), new CpuDevice()).figure());
    }

    /** The figure of the JVM's engine at the end of the run, as JSON. */
    String figureAtTheEnd() {
      Run run = new Run(parsed(), new CpuDevice());
      run.finish();
      return FigureJson.of(run.figure());
    }

    /** The receipt that the JVM's engine gives these settings. */
    String receiptOfTheJvm() {
      return new Run(parsed(), new CpuDevice()).finish().receipt();
    }

    private orrery.engine.study.Experiment parsed() {
      Study kind = Studies.find(study).orElseThrow();
      return ExperimentParser.parse(kind, Entries.of(settings).entries(), List.of()).orElseThrow();
    }

    @Override
    public String toString() {
      return page + "#" + id;
    }
  }
}
