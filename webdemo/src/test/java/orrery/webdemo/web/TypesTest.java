package orrery.webdemo.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the page's modules to the types in their comments. */
class TypesTest {
  private static final Digests CHECKED = new Digests(Path.of("target/types.txt"));

  private static final String WRONG =
      """
      /** @param {number} x */
      export function twice(x) {
        return 2 * x;
      }
      twice('1');
      document.body.colour = navigator.gpu;
      """;

  private static SortedMap<String, String> sources() throws IOException {
    SortedMap<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Sources.TOP)) {
      for (Path file : files.filter(one -> one.toString().matches(".*\\.(js|d\\.ts)")).toList()) {
        sources.put(file.toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return sources;
  }

  /** A mistake is added to the modules, to see that the check finds it. */
  @Test
  void theTypesInCommentsAreTrueAndAMistakeIsFound() throws Exception {
    SortedMap<String, String> sources = sources();
    assertThat(sources).hasSizeGreaterThan(60);
    sources.put("src/main/web/wrong.js", WRONG);
    String options = TypeScript.VERSION + TypeScript.options();
    String digest = Digests.of((options + sources).getBytes(UTF_8));
    if (!CHECKED.contains(digest)) {
      assertThat(TypeScript.check(sources))
          .containsExactly(
              "src/main/web/wrong.js:5:7: Argument of type 'string' is not assignable to parameter"
                  + " of type 'number'.",
              "src/main/web/wrong.js:6:15: Property 'colour' does not exist on type"
                  + " 'HTMLElement'.");
      CHECKED.write(List.of(digest));
    }
  }
}
