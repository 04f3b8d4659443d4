package orrery.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.page.Theme;
import orrery.site.progress.Progress;

/**
 * An article without experiments that refers to a title in which there is a number of one: in a
 * build that runs no experiments, because of an error elsewhere, that number is not there.
 */
class FindingsElsewhereTest {
  private static final Path TEMPLATES = Path.of("../templates").toAbsolutePath().normalize();
  private static final String WRONG = "---\ntitle: C\ndate: nonsense\n---\n\nText.\n";
  private static final String RIGHT = "---\ntitle: C\n---\n\nText.\n";

  @TempDir Path folder;
  private BuildOptions options;

  @BeforeEach
  void aTitleWithANumber() throws IOException {
    Files.createDirectories(folder.resolve("content/posts"));
    Path own = Files.createDirectories(folder.resolve("templates"));
    Files.writeString(folder.resolve("content/site.yaml"), "title: Notes\n");
    write("a", "---\ntitle: A\n---\n\nSee {ref}`part`.\n");
    write(
        "b",
        """
        ---
        title: B
        ---

        ## It is {value}`run:pieces` {#part}

        Words.

        ```{experiment} relu-oscillation
        :id: run
        :seeds: 1
        ```
        """);
    write("c", WRONG);
    options =
        new BuildOptions(
            folder.resolve("content"),
            "content",
            new Theme(own, "templates", TEMPLATES),
            folder.resolve("cache"),
            Optional.empty(),
            false,
            Strictness.NORMAL);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve("content/posts/" + name + ".md"), text);
  }

  private Builder builder() {
    return new Builder(options, Optional.empty());
  }

  private static void assertNumbered(BuildResult result) {
    assertThat(result.isPublishable()).isTrue();
    assertThat(result.site().files().get("posts/a/index.html").text())
        .contains("title=\"B\">It is 16</a>.</p>");
  }

  @Test
  void anotherProcessFindsNoBodyWithoutTheNumber() throws IOException {
    try (Builder first = builder()) {
      assertThat(first.build(Progress.SILENT).isPublishable()).isFalse();
    }
    write("c", RIGHT);
    try (Builder next = builder()) {
      assertNumbered(next.build(Progress.SILENT));
    }
  }

  @Test
  void aServerKeepsNoBodyWithoutTheNumber() throws IOException {
    try (Builder server = builder()) {
      assertThat(server.rebuild(Preview.NONE).isPublishable()).isFalse();
      write("c", RIGHT);
      assertNumbered(server.rebuild(Preview.NONE));
    }
  }
}
