package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RunCommandTest {
  private final Session session = new Session(Path.of("").toAbsolutePath());

  @Test
  void findingsAndTheReceiptAreShown() {
    assertThat(session.run("run", "ramp", "slope=1.5")).isZero();
    assertThat(session.out())
        .matches(
            """
            A ramp
              top       7
              bottom.y  2.5
            receipt [0-9a-f]{4}(-[0-9a-f]{4}){3}  \\(cpu, 0 s\\)
            """);
    assertThat(session.err()).isEmpty();
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
