package orrery.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.script.Library.Answer;

/** Each fault that a Node can have, with a made-up one: GraalJS decides. */
@DisabledOnOs(OS.WINDOWS)
class NodeJsTest {
  private static final Library SHOUT =
      new Library(
              "shout",
              Map.of("shout.js", "export function call(text) { return [text + '!']; }"),
              "shout.js")
          .forAnyEngine();

  /** In these, the sample is 108 and 133. */
  private static final List<List<String>> CALLS =
      IntStream.range(0, 200).mapToObj(i -> List.of(String.valueOf(i))).toList();

  private static final List<Answer> RIGHT = answers(i -> i + "!");

  @TempDir Path folder;
  private final GraalJs graal = new GraalJs(1, Scripts.MAX_TIME, Scripts.MAX_STATEMENTS);
  private NodeJs node;

  @AfterEach
  void close() {
    node.close();
    graal.close();
  }

  private interface Text {
    String of(int number);
  }

  private static List<Answer> answers(Text text) {
    return IntStream.range(0, 200)
        .mapToObj(i -> (Answer) new Answer.Returned(List.of(text.of(i))))
        .toList();
  }

  private List<Answer> asked(String fault, Duration patience) throws IOException {
    NodeProgram program = new NodeProgram(FakeNode.write(folder, fault), 20, "20.1.2");
    node = new NodeJs(program, graal, patience);
    return node.callAll(SHOUT, CALLS).join();
  }

  private List<Answer> asked(String fault) throws IOException {
    return asked(fault, Duration.ofMinutes(1));
  }

  private void assertGivenUp(NodeFault.Kind kind, String clause) {
    assertThat(node.fault().map(NodeFault::kind)).contains(kind);
    assertThat(node.fault().map(NodeFault::clause)).contains(clause);
    assertThat(node.callAll(SHOUT, CALLS).join()).isEqualTo(RIGHT);
  }

  @Test
  void theSampleIsTheSameForTheSameCalls() {
    node = new NodeJs(new NodeProgram(folder, 20, ""), graal);
    assertThat(Sample.of(CALLS)).containsExactly(108, 133);
    assertThat(Sample.of(CALLS.subList(0, 3))).hasSize(1);
    assertThat(Sample.of(List.of())).isEmpty();
    assertThat(
            Sample.of(IntStream.range(0, 9_000).mapToObj(i -> List.of(String.valueOf(i))).toList()))
        .hasSize(Sample.MOST);
  }

  @Test
  void whatIsNotInTheSampleIsAnsweredByNode() throws IOException {
    assertThat(asked("wrong-at-7")).isEqualTo(answers(i -> i == 7 ? "wrong" : i + "!"));
    assertThat(node.fault()).isEmpty();
  }

  @Test
  void oneDifferenceInTheSampleMakesAllAnswersThoseOfGraalJs() throws IOException {
    assertThat(asked("wrong-at-133")).isEqualTo(RIGHT);
    assertGivenUp(NodeFault.Kind.DIFFERED, "133");
  }

  @Test
  void whereNodeIsFoundOutLaterAllIsAskedAgain() throws IOException {
    NodeProgram program = new NodeProgram(FakeNode.write(folder, "wrong-at-7"), 20, "20.1.2");
    node = new NodeJs(program, graal);
    try (Scripts scripts = new Scripts(1, Optional.of(program))) {
      List<Answer> both =
          scripts.settled(
              () -> {
                List<Answer> all = new ArrayList<>(scripts.callAll(SHOUT, CALLS).join());
                all.add(scripts.call(SHOUT, List.of("7")).join());
                return all;
              });
      assertThat(both.subList(0, 200)).isEqualTo(RIGHT);
      assertThat(both.get(200)).isEqualTo(RIGHT.get(7));
      assertThat(scripts.nodeFault().map(NodeFault::clause)).contains("7");
    }
  }

  @Test
  void aCallOverWhichNodeEndsIsDecidedByGraalJsAndTheOthersByANewNode() throws IOException {
    assertThat(asked("dies-at-7")).isEqualTo(RIGHT);
    assertThat(node.fault()).isEmpty();
  }

  @Test
  void aNodeThatEndsAtEveryCallIsGivenUp() throws IOException {
    assertThat(asked("dies")).isEqualTo(RIGHT);
    assertGivenUp(NodeFault.Kind.ENDED, "it ended with exit code 3");
  }

  @Test
  void aNodeThatSpeaksOtherwiseIsGivenUp() throws IOException {
    assertThat(asked("garbage")).isEqualTo(RIGHT);
    assertGivenUp(NodeFault.Kind.ENDED, "it answers otherwise than Node does");
  }

  @Test
  void aNodeThatIsSilentIsGivenUp() throws IOException {
    assertThat(asked("silent", Duration.ofSeconds(1))).isEqualTo(RIGHT);
    assertGivenUp(NodeFault.Kind.ENDED, "it was silent for 1 s");
  }

  @Test
  void aNodeThatIsGoneIsGivenUp() throws IOException {
    node = new NodeJs(new NodeProgram(folder.resolve("gone"), 20, "20.1.2"), graal);
    assertThat(node.callAll(SHOUT, CALLS).join()).isEqualTo(RIGHT);
    assertGivenUp(NodeFault.Kind.ENDED, "it cannot be started");
  }

  @Test
  void whatNodeIsNotSureOfIsDecidedByGraalJs() throws IOException {
    assertThat(asked("unsure")).isEqualTo(RIGHT);
    assertThat(node.fault()).isEmpty();
  }

  @Test
  void whatNodePrintsAsAnErrorGoesNowhere() throws IOException {
    assertThat(asked("noisy")).isEqualTo(RIGHT);
    assertThat(node.fault()).isEmpty();
  }

  @Test
  void aLibraryThatComputesMoreIsNotForNode() throws IOException {
    asked("wrong-at-7");
    Library exact = new Library(SHOUT.name(), SHOUT.files(), SHOUT.entry());
    try (Scripts scripts =
        new Scripts(1, Optional.of(new NodeProgram(folder.resolve("gone"), 20, "20.1.2")))) {
      assertThat(scripts.callAll(exact, CALLS).join()).isEqualTo(RIGHT);
      assertThat(scripts.nodeFault()).isEmpty();
    }
  }

  @Test
  void nothingRunsWhenTheHostIsClosed() throws IOException {
    Set<ProcessHandle> before = children();
    asked("right");
    Set<ProcessHandle> started = children();
    started.removeAll(before);
    assertThat(started).hasSize(1);
    node.close();
    started.forEach(process -> process.onExit().join());
    assertThat(started).noneMatch(ProcessHandle::isAlive);
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }
}
