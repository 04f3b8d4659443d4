package orrery.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
        if (text === 'throw') throw new Error('no');
        return [text + globalThis.mark];
      }
      """;
  private final Scripts scripts = new Scripts(2);
  private final Library shout =
      new Library(
          "shout", Map.of("shout.js", SHOUT, "mark.js", "globalThis.mark = '!';"), "shout.js");

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
    assertThat(call("throw")).isEqualTo(new Answer.Failed("Error: no"));
    assertThat(call("hey")).isEqualTo(new Answer.Returned(List.of("hey!")));
  }

  @Test
  void aLoopWithoutEndIsStoppedByTheNumberOfStatements() {
    assertThat(call("loop")).isEqualTo(new Answer.Failed("it takes more than 30000000 statements"));
    assertThat(call("hey")).isEqualTo(new Answer.Returned(List.of("hey!")));
  }

  @Test
  void scriptsSeeNoOtherFiles() {
    Library nosy =
        new Library(
            "nosy",
            Map.of("nosy.js", "import '/etc/passwd'; export function call() { return []; }"),
            "nosy.js");
    assertThat(scripts.call(nosy, List.of()).join())
        .isInstanceOfSatisfying(
            Answer.Failed.class, failed -> assertThat(failed.reason()).contains("/etc/passwd"));
  }

  private Answer call(String text) {
    return scripts.call(shout, List.of(text)).join();
  }
}
