package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.TypeLiteral;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the printed form of a figure, from the source and from the bundle. */
class TwinTest {
  private static final String FIGURE =
      """
      {"summary":"s","panels":[{"title":"t","x":{"label":"a","scale":"linear","min":null,"max":null},
      "y":{"label":"b","scale":"linear","min":null,"max":null},"layers":[{"kind":"line","name":"n",
      "tone":"primary","dashed":false,"x":[1,2],"y":[3,null]}]}]}
      """;

  private static final TypeLiteral<List<String>> TEXTS = new TypeLiteral<>() {};

  @TempDir private Path folder;

  @Test
  void itIsBothPicturesAndTheTables() throws IOException {
    try (PageModules modules = new PageModules(folder)) {
      Value made = modules.exportsOf("twin.js").getMember("call").execute(FIGURE, "peak");
      List<String> texts = List.copyOf(made.as(TEXTS));
      assertThat(texts.get(0)).startsWith("<svg ").contains("viewBox=\"0 0 720 ");
      assertThat(texts.get(1)).startsWith("<svg ").contains("viewBox=\"0 0 360 ");
      assertThat(texts.subList(2, texts.size()))
          .isEqualTo(List.of("1", "t", "2", "a", "n", "2", "1", "3", "2", ""));
      Value bundled = modules.bundled("twin.js").getMember("call").execute(FIGURE, "peak");
      assertThat(List.copyOf(bundled.as(TEXTS))).isEqualTo(texts);
    }
  }
}
