package orrery.site.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.link.BaseUrl;
import orrery.site.memo.Key;
import orrery.site.page.Theme;

class InputDigestTest {
  @TempDir Path root;
  private final Set<Key> seen = new HashSet<>();
  private BuildOptions options;

  @BeforeEach
  void someFolders() throws IOException {
    write("content/posts/a.md", "one");
    write("own/home.html", "mine");
    write("theme/article.html", "theirs");
    options =
        new BuildOptions(
            root.resolve("content"),
            "content",
            new Theme(root.resolve("own"), "own", root.resolve("theme")),
            root.resolve("cache"),
            Optional.empty(),
            false,
            Strictness.NORMAL);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void assertNew(String what) {
    assertThat(seen.add(InputDigest.of(options).orElseThrow())).as(what).isTrue();
  }

  @Test
  void whateverABuildReadsIsPartOfIt() throws IOException {
    assertNew("the start");
    FileTime time = Files.getLastModifiedTime(root.resolve("content/posts/a.md"));
    write("content/posts/a.md", "two");
    Files.setLastModifiedTime(root.resolve("content/posts/a.md"), time);
    assertNew("other bytes of the same length and time");
    Files.move(root.resolve("content/posts/a.md"), root.resolve("content/posts/b.md"));
    assertNew("another name");
    write("content/include/.part.md", "hidden");
    assertNew("a hidden file, which an article may include");
    Files.createDirectories(root.resolve("content/posts/c.md"));
    assertNew("an empty folder, which can be an error");
    Files.createSymbolicLink(root.resolve("content/posts/d.md"), Path.of("b.md"));
    assertNew("a link, which is an error");
    write("own/home.html", "mine again");
    assertNew("a template of the author's");
    write("theme/article.html", "theirs again");
    assertNew("a template of the program's");
    write("elsewhere.html", "linked");
    Files.createSymbolicLink(root.resolve("own/tags.html"), root.resolve("elsewhere.html"));
    assertNew("a template that is a link");
    write("elsewhere.html", "changed");
    assertNew("the file that such a link leads to");
  }

  @Test
  void everyOptionIsPartOfIt() {
    assertNew("the start");
    Theme theme = options.theme();
    Optional<BaseUrl> address = BaseUrl.parse("https://example.org/");
    options = with("other", theme, Optional.empty(), false, Strictness.NORMAL);
    assertNew("the name of the content folder, which is in messages");
    Theme called = new Theme(theme.folder(), "other", theme.builtIn());
    options = with("content", called, Optional.empty(), false, Strictness.NORMAL);
    assertNew("the name of the templates, which is in messages");
    options = with("content", theme, address, false, Strictness.NORMAL);
    assertNew("the address");
    options = with("content", theme, Optional.empty(), true, Strictness.NORMAL);
    assertNew("drafts");
    options = with("content", theme, Optional.empty(), false, Strictness.LENIENT);
    assertNew("strictness");
  }

  private BuildOptions with(
      String name, Theme theme, Optional<BaseUrl> address, boolean drafts, Strictness strictness) {
    return new BuildOptions(
        options.content(), name, theme, options.cache(), address, drafts, strictness);
  }

  @Test
  void whatNoBuildReadsIsNot() throws IOException {
    Optional<Key> before = InputDigest.of(options);
    write("content/.git/HEAD", "ref");
    write("cache/builds/x", "remembered");
    Files.setLastModifiedTime(root.resolve("content/posts/a.md"), FileTime.fromMillis(0));
    assertThat(InputDigest.of(options)).isEqualTo(before);
  }

  @Test
  void aSiteElsewhereHasTheSameDigest() throws IOException {
    Path moved = Files.move(root.resolve("content"), root.resolve("moved"));
    BuildOptions there =
        new BuildOptions(
            moved,
            "content",
            options.theme(),
            options.cache(),
            Optional.empty(),
            false,
            Strictness.NORMAL);
    Optional<Key> digest = InputDigest.of(there);
    Files.move(moved, root.resolve("content"));
    assertThat(digest).isEqualTo(InputDigest.of(options));
  }

  @Test
  void withoutAFolderThereIsADigestToo() throws IOException {
    Files.delete(root.resolve("own/home.html"));
    Files.delete(root.resolve("own"));
    assertThat(InputDigest.of(options)).isPresent();
  }

  @Test
  void aLoopOfLinksInTheTemplatesHasNoDigest() throws IOException {
    Files.createSymbolicLink(root.resolve("own/loop"), root.resolve("own"));
    assertThat(InputDigest.of(options)).isEmpty();
  }
}
