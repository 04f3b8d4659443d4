package orrery.site.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;

class OverlapTest {
  @TempDir Path root;

  @BeforeEach
  void sources() throws IOException {
    Files.createDirectories(root.resolve("content/posts"));
    Files.createSymbolicLink(root.resolve("link"), Path.of("content"));
  }

  private String message(String output, String source) throws IOException {
    return Overlap.of(root.resolve(output), output, root.resolve(source), source)
        .filter(problem -> problem.code() == Code.OUTPUT_AMONG_SOURCES)
        .map(Problem::message)
        .orElse("");
  }

  @Test
  void anOutputInsideOfTheSourcesIsRefusedWhetherItExistsOrNot() throws IOException {
    String message = "the output is inside of content, which a build reads";
    assertThat(message("content", "content")).isEqualTo(message);
    assertThat(message("content/posts", "content")).isEqualTo(message);
    assertThat(message("content/static/x", "content")).isEqualTo(message);
    assertThat(message("link/static/x", "content")).isEqualTo(message);
    assertThat(message("content/www", "link")).contains("is inside of link");
  }

  @Test
  void anOutputAroundTheSourcesIsRefused() throws IOException {
    assertThat(message("", "content"))
        .isEqualTo("the output is around content, which a build reads");
    assertThat(message("", "link")).isEqualTo("the output is around link, which a build reads");
  }

  @Test
  void foldersBesideOneAnotherAreFine() throws IOException {
    assertThat(message("www", "content")).isEmpty();
    assertThat(message("content2", "content")).isEmpty();
    assertThat(message("www", "nowhere")).isEmpty();
  }
}
