package orrery.site.bench.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import orrery.site.bench.Workplace;
import orrery.site.bench.corpus.Corpus;

/** The corpus in a folder of its own, and the launcher that is called there as a user calls it. */
final class LaunchedSite {
  private static final String CACHE = "site/.orrery";
  private static final String PUBLISHED = "site/www";

  private static final String FOLDER = "site";
  private static final String CONTENT = "site/content/";
  private static final String LOG = "log";
  private static final int EDITED = 1;
  private static final int MAX_LINES = 20;
  private static final long MILLISECONDS_BETWEEN_LOOKS = 50;

  private final Workplace workplace;
  private final Path launcher;
  private final Instruments instruments;
  private Corpus corpus;
  private String word;

  LaunchedSite(Workplace workplace, Path launcher, Instruments instruments) {
    this.workplace = workplace;
    this.launcher = launcher;
    this.instruments = instruments;
  }

  /** Writes the articles of a corpus. */
  void write(Corpus all) throws IOException, InterruptedException {
    corpus = all;
    word = Corpus.UNEDITED;
    workplace.write(CONTENT + Corpus.SETTINGS_PATH, Corpus.SETTINGS);
    for (int article = 1; article <= all.articles(); article++) {
      workplace.write(CONTENT + all.path(article), all.text(article));
    }
  }

  /**
   * Makes the situation of a scenario.
   *
   * @param newWord for an edit
   */
  void enter(Scenario scenario, String newWord) throws IOException, InterruptedException {
    if (!scenario.hasCache()) {
      workplace.delete(CACHE);
    }
    if (!scenario.hasSite()) {
      workplace.delete(PUBLISHED);
    }
    if (scenario == Scenario.ONE_EDIT) {
      edit(newWord);
    }
  }

  /** Changes a word of one article. */
  void edit(String newWord) throws IOException, InterruptedException {
    word = newWord;
    workplace.write(CONTENT + corpus.path(EDITED), corpus.edited(EDITED, word));
  }

  /** The path of the page of that article, inside of the site. */
  String page() {
    return corpus.page(EDITED);
  }

  /** Returns whether the text of a page is that of the last edit. */
  boolean isEdited(String page) {
    return page.contains(word);
  }

  /** Returns all that the last program has printed so far. */
  String log() throws IOException, InterruptedException {
    return workplace.read(LOG);
  }

  /**
   * Builds once, in a new process.
   *
   * @param node the name of a Node; may be empty
   * @throws BuildFailure if it does not publish the site
   */
  Measured build(String node) throws BuildFailure, IOException, InterruptedException {
    MemoryPeak memory = new MemoryPeak(instruments.system());
    long start = instruments.nanoTime().getAsLong();
    Process process = start("build", "--node", node);
    while (!process.waitFor(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
      memory.look(process.toHandle());
    }
    double seconds = instruments.secondsSince(start);
    requireSuccess(process);
    if (!isEdited(workplace.read(PUBLISHED + "/" + page() + "index.html"))) {
      throw new BuildFailure("the site that was built does not show the last edit" + said());
    }
    return new Measured(seconds, memory.bytes());
  }

  /** Starts a command of the program. */
  Process start(String verb, String... options)
      throws BuildFailure, IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString(), verb));
    command.addAll(List.of("--output", "www", "--quiet"));
    command.addAll(List.of(options));
    try {
      return workplace.start(command, FOLDER, LOG);
    } catch (IOException e) {
      throw new BuildFailure("the program cannot be started: " + e.getMessage());
    }
  }

  private void requireSuccess(Process ended)
      throws BuildFailure, IOException, InterruptedException {
    workplace.requireOpen();
    if (ended.exitValue() != 0) {
      throw new BuildFailure("a build ended with exit code " + ended.exitValue() + said());
    }
  }

  /** Returns all that the program has printed, as the end of a message. */
  String said() throws IOException, InterruptedException {
    List<String> lines = log().lines().limit(MAX_LINES).toList();
    return lines.isEmpty()
        ? ", and printed nothing"
        : ", and printed:\n    " + String.join("\n    ", lines);
  }
}
