package orrery.site.bench.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.bench.corpus.Corpus;

@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class BuildBenchTest {
  private static final Corpus CORPUS = new Corpus(2, 1);

  @TempDir private Path house;
  private final BuildResults results = new BuildResults();
  private final List<String> progress = new ArrayList<>();
  private Duration limit = Duration.ofMinutes(1);
  private long now;

  /** A clock that is a tenth of a second later at every call, on a system that tells no memory. */
  private Instruments instruments() {
    return new Instruments(
        () -> now += 100_000_000, house.resolve("nowhere"), Duration.ofSeconds(1), limit);
  }

  private void run(Path launcher, int rounds, Optional<Path> node) throws Exception {
    new BuildBench(launcher, instruments(), progress::add)
        .run(new BuildPlan(CORPUS, rounds, node), results);
  }

  private void run(String script) throws Exception {
    run(Launchers.write(house, script), 1, Optional.empty());
  }

  @Test
  void everyRoundBuildsInEachSituation() throws Exception {
    Path launcher = Launchers.write(house, Launchers.PUBLISHES);
    run(launcher, 2, Optional.of(Path.of("/my/node")));
    String build = "build --output www --quiet --node ";
    List<String> round =
        List.of(
            build + ", with",
            build + "/my/node, with",
            build + ", with .orrery",
            build + ", with .orrery www",
            build + ", with .orrery www");
    List<String> calls = new ArrayList<>(List.of(build + ", with"));
    calls.addAll(round);
    calls.addAll(round);
    calls.add("serve --output www --quiet --node  --port 0, with .orrery www");
    assertThat(Files.readAllLines(house.resolve("calls")).stream().map(String::stripTrailing))
        .isEqualTo(calls);
    assertThat(progress)
        .containsExactly(
            "preparing: a first build, of one article",
            "writing 2 articles",
            "round 1 of 2: cold",
            "round 1 of 2: cold, with Node",
            "round 1 of 2: warm",
            "round 1 of 2: unchanged",
            "round 1 of 2: one edit",
            "round 2 of 2: cold",
            "round 2 of 2: cold, with Node",
            "round 2 of 2: warm",
            "round 2 of 2: unchanged",
            "round 2 of 2: one edit",
            "saving while it is served");
    for (Scenario scenario : Scenario.values()) {
      assertThat(results.of(scenario)).contains(new Typical(0.1, 0.1, OptionalLong.empty()));
    }
  }

  @Test
  void aServerThatEndsLeavesWhatWasMeasuredBefore() throws Exception {
    run(Launchers.PUBLISHES);
    assertThat(results.problems())
        .containsExactly("the server ended with exit code 1, and printed nothing");
    assertThat(results.of(Scenario.ONE_EDIT)).isPresent();
    assertThat(results.of(Scenario.COLD_WITH_NODE)).isEmpty();
    assertThat(results.saves()).isEmpty();
  }

  @Test
  void aServerThatShowsNoEditIsNotWaitedForForeverAndIsEnded() throws Exception {
    limit = Duration.ofSeconds(2);
    run(
        """
        if [ "$1" = serve ]; then
          echo $$ > "$house/pid"
          echo 'serving http://localhost:1/  (Ctrl-C ends it)'
          exec sleep 1000
        fi
        """
            + Launchers.PUBLISHES);
    assertThat(results.problems())
        .containsExactly("the served page does not show what was saved 2 s ago");
    long server = Long.parseLong(Files.readString(house.resolve("pid")).strip());
    assertThat(ProcessHandle.of(server).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aBuildThatFailsIsAProblemWithItsOwnWords() throws Exception {
    run("echo 'content/site.yaml:1:1: error[S001]: bad'; echo '    hint: mend it' >&2; exit 3");
    assertThat(results.problems())
        .containsExactly(
            """
            a build ended with exit code 3, and printed:
                content/site.yaml:1:1: error[S001]: bad
                    hint: mend it""");
    assertThat(results.isEmpty()).isTrue();
  }

  @Test
  void aBuildThatPublishesNothingIsAProblem() throws Exception {
    run("echo done");
    assertThat(results.problems())
        .containsExactly(
            "the site that was built does not show the last edit, and printed:\n    done");
  }

  @Test
  void aLauncherThatIsNotThereIsAProblem() throws Exception {
    Path nowhere = house.resolve("orrery");
    run(nowhere, 1, Optional.empty());
    assertThat(results.problems()).hasSize(1);
    assertThat(results.problems().get(0))
        .startsWith("the program cannot be started: Cannot run program \"" + nowhere + "\"");
  }

  /** The program itself, in as few seconds as that takes. */
  @Test
  void theProgramBuildsAndServesTheCorpus() throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path top = Path.of("..").toAbsolutePath().normalize();
    String classes = System.getProperty("java.class.path");
    Path launcher =
        Launchers.write(
            house,
            """
            exec '%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dorrery.home='%s' \\
              -cp '%s' orrery.site.cli.Main "$@"
            """
                .formatted(java, top, classes));
    Instruments quick =
        new Instruments(
            System::nanoTime, Path.of("/proc"), Duration.ofMillis(50), Duration.ofMinutes(4));
    new BuildBench(launcher, quick, progress::add)
        .run(new BuildPlan(CORPUS, 1, Optional.empty()), results);
    assertThat(results.problems()).isEmpty();
    assertThat(results.of(Scenario.COLD).orElseThrow().seconds())
        .isGreaterThan(results.of(Scenario.UNCHANGED).orElseThrow().seconds());
    assertThat(results.saves().orElseThrow().seconds()).isPositive();
    assertThat(results.saves().orElseThrow().bytes().isPresent())
        .isEqualTo(Files.exists(Path.of("/proc/self/status")));
  }
}
