package orrery.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.page.Theme;

class ServedCacheTest {
  private static final Path TEMPLATES = Path.of("../templates").toAbsolutePath().normalize();

  @TempDir Path folder;

  private long size() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Test
  void aServerDoesNotRememberEveryPrintingOfAPage() throws IOException {
    Path posts = Files.createDirectories(folder.resolve("content/posts"));
    Path own = Files.createDirectories(folder.resolve("templates/fragments"));
    Files.writeString(folder.resolve("content/site.yaml"), "title: Notes\n");
    Files.writeString(posts.resolve("a.md"), "---\ntitle: A\n---\n\nWords.\n");
    BuildOptions options =
        new BuildOptions(
            folder.resolve("content"),
            "content",
            new Theme(own.getParent(), "templates", TEMPLATES),
            folder.resolve("cache"),
            Optional.empty(),
            false,
            Strictness.NORMAL);
    List<Long> sizes = new ArrayList<>();
    try (Builder server = new Builder(options, Optional.empty())) {
      for (int save = 0; save < 4; save++) {
        String footer = "<footer th:fragment=\"colophon\"><p>Save " + save + "</p></footer>";
        Files.writeString(own.resolve("colophon.html"), footer);
        BuildResult result = server.rebuild(Preview.NONE);
        assertThat(result.site().files().get("posts/a/index.html").text()).contains("Save " + save);
        sizes.add(size());
      }
    }
    assertThat(sizes.get(0)).isPositive();
    assertThat(sizes).containsOnly(sizes.get(0));
  }
}
