package orrery.site.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.problem.Problem;
import orrery.site.source.TreeReader;

class ImageUsesTest {
  @TempDir Path content;

  @Test
  void anImageIsNamedByAnyArticleAsItIsOrWithTheEscapesOfAnAddress() throws IOException {
    Map<String, String> names =
        Map.of(
            "plain.png", "![a](plain.png)",
            "two words.JPG", "![a](<two words.JPG>)",
            "two escaped.webp", "![a](../a/two%20escaped.webp)",
            "100%.svg", "![a](100%25.svg)",
            "a+b.jpeg", "![a](a+b.jpeg)");
    StringBuilder text = new StringBuilder("---\ntitle: A\n---\n\n");
    names.values().forEach(image -> text.append(image).append("\n\n"));
    write("posts/other.md", text.toString());
    write("posts/a/index.md", "---\ntitle: A\n---\n\nx\n");
    for (String name : names.keySet()) {
      write("posts/a/" + name, "x");
    }
    write("posts/a/unused.png", "x");
    ImageUses uses = uses();
    names.keySet().forEach(name -> assertThat(uses.isNamed(name)).as(name).isTrue());
    assertThat(uses.isNamed("unused.png")).isFalse();
  }

  @Test
  void onlyFilesWithTheEndingOfAnImageAreImages() {
    assertThat(List.of("a.png", "b.SVG", ".gif")).allMatch(ImageUses::isImage);
    assertThat(List.of("png", "a.pngs", "a.txt")).noneMatch(ImageUses::isImage);
  }

  private ImageUses uses() {
    List<Problem> problems = new ArrayList<>();
    ImageUses uses = ImageUses.in(TreeReader.read(content, "content", problems));
    assertThat(problems).isEmpty();
    return uses;
  }

  private void write(String path, String text) throws IOException {
    Path file = content.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
