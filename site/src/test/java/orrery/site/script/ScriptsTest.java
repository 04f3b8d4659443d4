package orrery.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import orrery.site.script.Library.Answer;

class ScriptsTest {
  private static final String SHOUT =
      """
      import './mark.js';
      export function call(text) {
        if (text === 'loop') for (;;) {}
        if (text === 'backtrack') /^(a|b|ab)*\\1c$/.test('ab'.repeat(5000));
        if (text === 'print') { console.log('<b>'); console.error('<i>'); print('<u>'); }
        if (text === 'throw') throw new Error('no');
        return [text + globalThis.mark];
      }
      """;
  private final Scripts scripts = new Scripts(2, node());
  private final Library shout =
      new Library(
              "shout", Map.of("shout.js", SHOUT, "mark.js", "globalThis.mark = '!';"), "shout.js")
          .forAnyEngine();

  /** Returns the Node that is asked, if any is. */
  Optional<NodeProgram> node() {
    return Optional.empty();
  }

  @AfterEach
  void close() {
    scripts.close();
  }

  @Test
  void aFunctionIsCalledOnManyThreads() {
    List<CompletableFuture<Answer>> answers =
        IntStream.range(0, 20)
            .mapToObj(i -> scripts.call(shout, List.of(String.valueOf(i))))
            .toList();
    for (int i = 0; i < 20; i++) {
      assertThat(answers.get(i).join()).isEqualTo(new Answer.Returned(List.of(i + "!")));
    }
  }

  @Test
  void anErrorIsAnAnswerAndTheNextCallWorks() {
    assertThat(call("throw")).isEqualTo(new Answer.Threw("Error: no"));
    assertThat(call("hey")).isEqualTo(new Answer.Returned(List.of("hey!")));
  }

  @Test
  void aLoopWithoutEndIsStoppedByTheNumberOfStatements() {
    assertThat(call("loop"))
        .isEqualTo(new Answer.Exhausted("it takes more than 30000000 statements"));
    assertThat(call("hey")).isEqualTo(new Answer.Returned(List.of("hey!")));
  }

  @Test
  void aLibraryMayTakeSoManyTimesAsMuch() {
    try (Scripts strict = new Scripts(1, Scripts.MAX_TIME, 10_000, node())) {
      assertThat(strict.call(shout, List.of("loop")).join())
          .isEqualTo(new Answer.Exhausted("it takes more than 10000 statements"));
      assertThat(strict.call(shout.withShare(3), List.of("loop")).join())
          .isEqualTo(new Answer.Exhausted("it takes more than 30000 statements"));
    }
  }

  @Test
  void aRegularExpressionWithoutEndIsStoppedByTheTimeOfTheProcessor() {
    try (Scripts hurried = new Scripts(1, Duration.ofSeconds(1), Scripts.MAX_STATEMENTS, node())) {
      for (String endless : List.of("backtrack", "backtrack")) {
        assertThat(hurried.call(shout, List.of(endless)).join())
            .as(endless)
            .isEqualTo(new Answer.Threw("it takes more than 1 s"));
        assertThat(hurried.call(shout, List.of("hey")).join())
            .isEqualTo(new Answer.Returned(List.of("hey!")));
      }
    }
  }

  @Test
  void scriptsPrintNothing() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(caught);
      System.setErr(caught);
      assertThat(call("print")).isEqualTo(new Answer.Returned(List.of("print!")));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("<b>", "<i>", "<u>");
  }

  @Test
  void scriptsSeeNoOtherFiles() {
    Library nosy =
        new Library(
                "nosy",
                Map.of("nosy.js", "import '/etc/passwd'; export function call() { return []; }"),
                "nosy.js")
            .forAnyEngine();
    assertThat(scripts.call(nosy, List.of()).join())
        .isInstanceOfSatisfying(
            Answer.Failed.class, failed -> assertThat(failed.reason()).contains("/etc/passwd"));
  }

  private Answer call(String text) {
    return scripts.call(shout, List.of(text)).join();
  }
}
