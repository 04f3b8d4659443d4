package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  private final Session session = new Session(Path.of("").toAbsolutePath());

  @Test
  void findingsAndTheReceiptAreShown() {
    assertThat(session.run("run", "ramp", "slope=1.5")).isZero();
    assertThat(session.out())
        .matches(
            """
            A ramp
              step 1 2 4, 3 seeds from 0
              slope=1.5 kind=plain

              top       7
              bottom.y  2.5
            receipt [0-9a-f]{4}(-[0-9a-f]{4}){3}  \\(cpu, 0 s\\)
            """);
    assertThat(session.err()).isEmpty();
  }

  @Test
  void studiesAreListedWithWhatARunTakes() {
    assertThat(session.run("run", "--list")).isZero();
    assertThat(session.out())
        .isEqualTo(
            """
            ramp: A ramp
                Goes up step by step.
                step 1 2 4, 3 seeds from 0: 9 trials, about 1 s

            orrery run STUDY --help says what can be set, and what is found.
            """);
    assertThat(session.err()).isEmpty();
  }

  @Test
  void aStudyTellsAllAboutItself() {
    assertThat(session.run("run", "ramp", "--help")).isZero();
    assertThat(session.out())
        .isEqualTo(
            """
            ramp: A ramp
                Goes up step by step.
                step 1 2 4, 3 seeds from 0: 9 trials, about 1 s
                Sisyphus, https://example.org/ramp

            What can be set, as in orrery run ramp seeds=3:
              step   Step; 1 to 100, several when nothing is said
              slope  Slope; m, 0 to 2, usually 0.5
              kind   Kind; plain or steep, usually plain
              seeds  how many seeds are run; the band spans the middle half of them;
                     1 to 200, usually 3
              seed   the first seed of the random numbers; 0 to 999999, usually 0

            What is measured:
              height  how high it is at a step

            What is found:
              top       the height of the last step
              bottom.y  the height of the first step

            orrery run --help says what the options are.
            """);
  }

  @Test
  void withoutAStudyTheOptionsAreTold() {
    assertThat(session.run("run", "--help")).isZero();
    assertThat(session.out()).startsWith("Usage: orrery run [-h] ").contains("--csv=FILE");
    assertThat(session.run("run", "-h", "rmap")).isZero();
    assertThat(session.out()).startsWith("Usage: orrery run [-h] ");
    assertThat(session.run("run")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo("STUDY is missing\n    hint: orrery run --help says what there is\n");
  }

  @Test
  void theDataOfEachTrialGoWhereTheyAreWanted(@TempDir Path folder) throws IOException {
    String data = "step,seed,height\n1,5,5.5\n2,5,6\n4,5,7\n";
    assertThat(session.run("run", "ramp", "seeds=1", "seed=5", "--csv", "-")).isZero();
    assertThat(session.out()).isEqualTo(data);
    Path file = folder.resolve("ramp.csv");
    assertThat(session.run("run", "ramp", "seeds=1", "seed=5", "--csv", file + "")).isZero();
    assertThat(file).hasContent(data);
    assertThat(session.out()).startsWith("A ramp\n  step 1 2 4, 1 seed from 5\n");
    assertThat(session.run("run", "ramp", "--csv", "-", "--json")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("--json and --csv - contradict each other: keep one\n");
    assertThat(session.run("run", "ramp", "--csv", "")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("--csv is empty: name a file\n");
  }

  @Test
  void jsonIsOneObjectAndNothingElse() {
    assertThat(session.run("run", "ramp", "--json", "--seeds", "1", "kind=steep")).isZero();
    assertThat(session.out())
        .matches(
            "\\{\"study\":\"ramp\",\"settings\":\\{\"slope\":0.5,\"kind\":\"steep\",\"seeds\":1,"
                + "\"seed\":0},\"axis\":\\{\"name\":\"step\",\"values\":\\[1,2,4]},"
                + "\"series\":\\{\"height\":\\{\"mid\":\\[0.5,1,2],\"low\":\\[0.5,1,2],"
                + "\"high\":\\[0.5,1,2]}},\"findings\":\\{\"top\":2,\"bottom.y\":0.5,\"height\\[step=1]\":0.5,\"height\\[step=2]\":1,\"height\\[step=4]\":2},"
                + "\"receipt\":\"[0-9a-f-]{19}\",\"device\":\"cpu\",\"seconds\":0}\n");
    assertThat(session.err()).isEmpty();
  }

  @Test
  void aWrongSettingIsUnderlinedAndIsWrongUsage() {
    assertThat(session.run("run", "ramp", "slope=7", "slop=1", "stray", "--json")).isEqualTo(2);
    assertThat(session.out()).isEmpty();
    assertThat(session.err())
        .isEqualTo(
            """
            error: this is not a setting
                orrery run ramp slope=7 slop=1 stray --json
                                               ^^^^^
                hint: write key=value
            """);
    assertThat(session.run("run", "ramp", "slope=7", "slop=1")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            """
            error: slope must be at most 2, not 7
                orrery run ramp slope=7 slop=1
                                      ^
            error: unknown key "slop" of ramp
                orrery run ramp slope=7 slop=1
                                        ^^^^
                hint: did you mean "slope"?
            """);
  }

  @Test
  void aWrongNumberOfSeedsIsUnderlinedToo() {
    assertThat(session.run("run", "ramp", "--seeds=0")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            """
            error: seeds must be at least 1, not 0
                orrery run ramp --seeds=0
                                        ^
            """);
  }

  @Test
  void theNumberOfThreadsChangesNothing() {
    session.run("run", "ramp", "--threads", "1", "--json");
    String one = session.out();
    assertThat(session.run("run", "ramp", "--threads", "3", "--json")).isZero();
    assertThat(session.out()).isEqualTo(one);
  }

  @Test
  void aWrongNumberOfThreadsIsUnderlinedToo() {
    assertThat(session.run("run", "ramp", "--threads", "0")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            """
            error: threads must be at least 1, not 0
                orrery run ramp --threads 0
                                          ^
            """);
    assertThat(session.run("run", "--threads=1..4", "ramp")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            """
            error: threads is a single number
                orrery run --threads=1..4 ramp
                                     ^^^^
            """);
  }

  @Test
  void whatWouldTakeTooMuchIsRefusedBeforeItIsRun() {
    assertThat(session.run("run", "ramp", "slope=1", "step=62,63,64")).isZero();
    assertThat(session.run("run", "ramp", "slope=1", "step=62,63,65")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            """
            error: a trial needs 272629760 bytes, more than the limit of 268435456
                orrery run ramp slope=1 step=62,63,65
                                             ^^^^^^^^
            """);
    assertThat(session.run("run", "ramp", "step=1..60:60", "--seeds", "200")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            """
            error: this experiment would have 12000 trials, 60 values for each of 200 seeds; at most 10000 are allowed
                orrery run ramp step=1..60:60 --seeds 200
                                                      ^^^
            """);
  }

  @Test
  void anUnknownStudyOrDeviceIsWrongUsage() {
    assertThat(session.run("run", "rmap", "--device", "gpu")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            """
            error: unknown device "gpu"
                orrery run rmap --device gpu
                                         ^^^
                hint: did you mean "cpu"?
            error: unknown study "rmap"
                orrery run rmap --device gpu
                           ^^^^
                hint: did you mean "ramp"?
            """);
  }

  @Test
  void vectorsThatThisJvmDoesNotHaveAreRefused() {
    assertThat(session.run("run", "ramp", "--device", "vector", "--json")).isEqualTo(2);
    assertThat(session.out()).isEmpty();
    assertThat(session.err())
        .isEqualTo(
            """
            error: this JVM has no device "vector"
                orrery run ramp --device vector --json
                                         ^^^^^^
                hint: use --device cpu, which gives the same bits, or a JVM with --add-modules jdk.incubator.vector
            """);
  }

  @Test
  void theDeviceThatIsAskedForIsUsed() {
    Session equipped = new Session(Path.of("").toAbsolutePath(), WithVectors.setup());
    for (String device : Devices.NAMES) {
      assertThat(equipped.run("run", "ramp", "--device", device, "--json")).as(device).isZero();
      assertThat(equipped.out()).contains("\"device\":\"" + device + "\"");
      assertThat(equipped.err()).isEmpty();
    }
  }
}
