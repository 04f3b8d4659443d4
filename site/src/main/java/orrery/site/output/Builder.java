package orrery.site.output;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import orrery.site.figure.ExperimentAssets;
import orrery.site.figure.Twins;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.problem.Problem;
import orrery.site.progress.Phase;
import orrery.site.progress.Progress;
import orrery.site.script.NodeProgram;
import orrery.site.script.Scripts;
import orrery.site.trials.LongRuns;

/**
 * Builds a site, any number of times. Every build is a whole build; what is kept from one to the
 * next are only the started JavaScript engine and the answers of pure functions.
 *
 * <pre>{@code
 * try (Builder builder = new Builder(options, Optional.empty())) {
 *   BuildResult result = builder.build(Progress.SILENT);
 * }
 * }</pre>
 */
public final class Builder implements AutoCloseable {
  private final BuildOptions options;
  private final Scripts scripts;
  private final Memo memo;
  private final Snapshots snapshots;
  private final BuildMemory memory = new BuildMemory(Clock.systemUTC());
  private final ExperimentAssets assets = ExperimentAssets.builtIn();
  private final Twins twins;
  private boolean cold = true;

  /**
   * A builder. Nothing is read yet.
   *
   * @param node runs scripts, where there is one
   */
  public Builder(BuildOptions options, Optional<NodeProgram> node) {
    int processors = Runtime.getRuntime().availableProcessors();
    this.options = options;
    this.scripts = new Scripts(Math.max(2, processors), node);
    this.memo = new Memo(options.cache());
    this.snapshots = new Snapshots(options.cache());
    this.twins = new Twins(scripts, memo, assets, LongRuns.onThisMachine());
  }

  /** Returns the whole site as the folders are now; nothing is done again if nothing changed. */
  public BuildResult build(Progress progress) {
    progress.counting(memo::tally);
    progress.begin(Phase.INPUTS, 0);
    Optional<Key> inputs = InputDigest.of(options);
    Optional<BuildResult> same = inputs.flatMap(snapshots::find);
    if (same.isPresent()) {
      return same.get();
    }
    // What is wrong with a Node is no matter of the inputs.
    return fresh(inputs, progress).withProblems(NodeProblems.of(scripts), options.strictness());
  }

  /**
   * Returns the whole site, for which only what has changed since the last call is done again. The
   * first call does everything.
   *
   * @param preview shows the pages that are looked at before the rest is done
   * @throws CancellationException if the preview is outdated: what is done already is kept
   */
  public BuildResult rebuild(Preview preview) {
    return run(preview, Progress.SILENT)
        .withProblems(NodeProblems.of(scripts), options.strictness());
  }

  /** Does everything once where nothing was done yet, so that {@link #rebuild} is quick. */
  public void warmUp() {
    if (cold) {
      run(Preview.NONE, Progress.SILENT);
      memo.tidy();
    }
  }

  private BuildResult run(Preview preview, Progress progress) {
    cold = false;
    return new Build(options, scripts, memo, assets, twins, memory, preview, progress).run();
  }

  private BuildResult fresh(Optional<Key> inputs, Progress progress) {
    BuildResult result = run(Preview.NONE, progress);
    progress.begin(Phase.MEMORY, 0);
    memo.tidy();
    // What changed while it was read may be half the old and half the new.
    boolean remembered = result.isPublishable() && memo.failure().isEmpty();
    if (remembered && inputs.isPresent() && inputs.equals(InputDigest.of(options))) {
      snapshots.put(inputs.get(), result);
    }
    return result;
  }

  /** Renders one document, as it would be in the site. Nothing is published. */
  public Fragment render(Document document) {
    Build build =
        new Build(options, scripts, memo, assets, twins, memory, Preview.NONE, Progress.SILENT);
    Fragment fragment = build.fragment(document);
    List<Problem> problems = new ArrayList<>(fragment.problems());
    NodeProblems.of(scripts).forEach(one -> problems.add(options.strictness().graded(one)));
    return new Fragment(fragment.html(), problems);
  }

  @Override
  public void close() {
    scripts.close();
    memo.close();
  }
}
