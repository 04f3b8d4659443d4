package orrery.site.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.page.Theme;

/** The pages that are shown while the rest of a site is still being built. */
class PreviewTest {
  private static final Path TEMPLATES = Path.of("../templates").toAbsolutePath().normalize();

  @TempDir Path folder;
  private final List<SiteOutput> shown = new ArrayList<>();
  private boolean outdated;
  private Builder builder;

  private final Preview preview =
      new Preview() {
        @Override
        public Set<String> lookedAt() {
          return Set.of("posts/a/index.html");
        }

        @Override
        public void show(SiteOutput pages, String base) {
          assertThat(base).isEqualTo("/");
          shown.add(pages);
        }

        @Override
        public boolean isOutdated() {
          return outdated;
        }
      };

  @BeforeEach
  void aSiteThatWasBuilt() throws IOException {
    write("content/posts/a.md", "# A\n\nOne.\n");
    write("content/posts/b.md", "# B\n\n$x$\n");
    Path own = Files.createDirectories(folder.resolve("templates"));
    builder =
        new Builder(
            new BuildOptions(
                folder.resolve("content"),
                "content",
                new Theme(own, "templates", TEMPLATES),
                folder.resolve("cache"),
                Optional.empty(),
                false,
                Strictness.NORMAL),
            Optional.empty());
    builder.warmUp();
  }

  @AfterEach
  void close() {
    builder.close();
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String shownText(String path) {
    return new String(shown.get(0).file(path).orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void anEditedPageIsShownEarlyWithWhatItLoads() throws IOException {
    write("content/posts/a.md", "# A\n\nTwo $\\frac{a}{b}$.\n");
    BuildResult result = builder.rebuild(preview);
    assertThat(shown).hasSize(1);
    assertThat(shownText("posts/a/index.html")).contains("<p>Two ");
    assertThat(shown.get(0).files()).doesNotContainKeys("posts/b/index.html", "index.html");
    // The styles of the new formula are in a folder that no site had before.
    assertThat(result.site().files().keySet()).containsAll(shown.get(0).files().keySet());
    shown
        .get(0)
        .files()
        .forEach(
            (path, file) ->
                assertThat(result.site().file(path).orElseThrow()).isEqualTo(file.bytes()));
  }

  @Test
  void whereNothingThatIsLookedAtHasChangedNothingIsShown() throws IOException {
    write("content/posts/b.md", "# B\n\n$x$, and other words.\n");
    builder.rebuild(preview);
    write("content/posts/a.md", "# A\n\nOne, {value}`wrong`.\n");
    assertThat(builder.rebuild(preview).isPublishable()).isFalse();
    assertThat(shown).isEmpty();
  }

  @Test
  void aBuildThatIsOutdatedEndsAndTheNextOneGoesOn() throws IOException {
    write("templates/tags.html", "<p>changes all</p>");
    outdated = true;
    assertThatThrownBy(() -> builder.rebuild(preview)).isInstanceOf(CancellationException.class);
    assertThat(shown).hasSize(1);
    outdated = false;
    BuildResult result = builder.rebuild(preview);
    assertThat(result.isPublishable()).isTrue();
    // It was printed before the other build ended.
    assertThat(shown).hasSize(1);
  }
}
