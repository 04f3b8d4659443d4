package orrery.site.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import orrery.site.script.Library.Answer;

/** What is true of GraalJS, where a Node is asked first: left out where none is installed. */
class ScriptsWithInstalledNodeTest extends ScriptsTest {
  @Override
  Optional<NodeProgram> node() {
    return Optional.of(InstalledNode.program());
  }

  @Test
  void nothingOfNodeCanBeReached() {
    String nosy = "export function call(name) { return [typeof globalThis[name]]; }";
    Library library = new Library("nosy", Map.of("n.js", nosy), "n.js").forAnyEngine();
    try (Scripts scripts = new Scripts(1, node())) {
      List<List<String>> names =
          Stream.of("process", "require", "module", "fetch", "Buffer", "WebSocket", "setTimeout")
              .map(List::of)
              .toList();
      assertThat(scripts.callAll(library, names).join())
          .containsOnly(new Answer.Returned(List.of("undefined")));
      assertThat(scripts.nodeFault()).isEmpty();
    }
  }
}
