package orrery.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.engine.device.CpuDevice;
import orrery.engine.device.Device;
import orrery.engine.device.DeviceInfo;
import orrery.engine.device.Session;
import orrery.engine.plan.Plan;
import orrery.engine.threads.ParallelRuns;
import orrery.site.figure.ExperimentAssets;
import orrery.site.figure.Twins;
import orrery.site.memo.Memo;
import orrery.site.page.Theme;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.progress.Progress;
import orrery.site.script.Scripts;
import orrery.site.trials.Runs;

class FaultOfExperimentTest {
  private static final Path TEMPLATES = Path.of("../templates").toAbsolutePath().normalize();
  @TempDir Path folder;

  @Test
  void anExperimentThatFailsIsAProblemAtItsPlaceAndTheOthersAreRun() throws IOException {
    Path posts = Files.createDirectories(folder.resolve("content/posts"));
    Files.writeString(folder.resolve("content/site.yaml"), "title: Notes\n");
    article(posts, "a", "double-descent\n:seeds: 1");
    article(posts, "b", "relu-oscillation\n:seeds: 1");
    article(posts, "c", "double-descent\n:seeds: 1\n:noise: 0");
    try (Scripts scripts = new Scripts(1)) {
      Memo memo = new Memo(folder.resolve("cache"));
      ExperimentAssets assets = ExperimentAssets.builtIn();
      Runs runs = new ParallelRuns(2, NothingTrains::new)::finish;
      Twins twins = new Twins(scripts, memo, assets, runs);
      BuildResult result =
          new Build(
                  options(), scripts, memo, assets, twins, memory(), Preview.NONE, Progress.SILENT)
              .run();
      assertThat(result.isPublishable()).isFalse();
      assertThat(result.problems())
          .containsExactly(
              Problem.error(
                  Code.FAULT,
                  new Place("content/posts/b.md", 6, 1, "```{experiment} relu-oscillation", 32),
                  "this is nested deeper than the program can follow",
                  "make it flatter"));
      // The others were run and are remembered: a second build runs the one that failed alone.
      Runs working = new ParallelRuns(1, CpuDevice::new)::finish;
      Twins again = new Twins(scripts, memo, assets, working);
      assertThat(
              new Build(
                      options(),
                      scripts,
                      memo,
                      assets,
                      again,
                      memory(),
                      Preview.NONE,
                      Progress.SILENT)
                  .run()
                  .problems())
          .allMatch(problem -> problem.severity() == Problem.Severity.WARNING);
    }
  }

  private static void article(Path posts, String name, String experiment) throws IOException {
    Files.writeString(
        posts.resolve(name + ".md"),
        "---\ntitle: T\ndescription: D\n---\n\n```{experiment} "
            + experiment
            + "\n:id: run\n:caption: A run\n```\n");
  }

  private BuildOptions options() {
    return new BuildOptions(
        folder.resolve("content"),
        "content",
        new Theme(TEMPLATES, "templates", TEMPLATES),
        folder.resolve("unused"),
        Optional.empty(),
        false,
        Strictness.NORMAL);
  }

  /** A device that fails wherever something is to be trained, as if its memory were gone. */
  private static final class NothingTrains implements Device {
    @Override
    public DeviceInfo info() {
      return new DeviceInfo("nothing trains");
    }

    @Override
    public Session open(Plan plan, int replicas) {
      throw new StackOverflowError();
    }
  }

  private static BuildMemory memory() {
    return new BuildMemory(Clock.systemUTC());
  }
}
