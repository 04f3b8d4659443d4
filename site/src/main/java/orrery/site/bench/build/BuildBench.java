package orrery.site.bench.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import orrery.site.bench.Workplace;
import orrery.site.bench.corpus.Corpus;

/**
 * Builds a corpus again and again, each time in a new process, and then serves it.
 *
 * <pre>{@code
 * BuildResults results = new BuildResults();
 * new BuildBench(home.resolve("orrery"), Instruments.STANDARD, System.err::println)
 *     .run(new BuildPlan(new Corpus(100, 1), 3, Optional.empty()), results);
 * results.of(Scenario.WARM).get().seconds();
 * }</pre>
 */
public final class BuildBench {
  private final Path launcher;
  private final Instruments instruments;
  private final Consumer<String> progress;

  /**
   * A benchmark of one installation.
   *
   * @param launcher its program, which a user calls
   * @param progress receives what comes next, one line at a time
   */
  public BuildBench(Path launcher, Instruments instruments, Consumer<String> progress) {
    this.launcher = launcher;
    this.instruments = instruments;
    this.progress = progress;
  }

  /**
   * Measures, until something fails.
   *
   * @param results receives the results, and the problem
   * @throws InterruptedException if this program is interrupted
   */
  public void run(BuildPlan plan, BuildResults results) throws IOException, InterruptedException {
    try (Workplace workplace = new Workplace()) {
      LaunchedSite site = new LaunchedSite(workplace, launcher, instruments);
      prepare(plan.corpus(), site);
      for (int round = 1; round <= plan.rounds(); round++) {
        for (Scenario scenario : plan.scenarios()) {
          progress.accept("round " + round + " of " + plan.rounds() + ": " + scenario.title());
          site.enter(scenario, "edited" + round);
          results.add(scenario, site.build(plan.nodeOf(scenario)));
        }
      }
      progress.accept("saving while it is served");
      new ServedSaves(site, instruments).measure(results);
    } catch (BuildFailure failure) {
      results.problem(failure.getMessage());
    }
  }

  /** Builds one article, so that the launcher has done what it does only once. */
  private void prepare(Corpus corpus, LaunchedSite site)
      throws BuildFailure, IOException, InterruptedException {
    progress.accept("preparing: a first build, of one article");
    site.write(new Corpus(1, corpus.seed()));
    site.build("");
    progress.accept("writing " + corpus.articles() + " articles");
    site.write(corpus);
  }
}
