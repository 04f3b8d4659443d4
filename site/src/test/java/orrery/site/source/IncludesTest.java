package orrery.site.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

class IncludesTest {
  private final List<Problem> problems = new ArrayList<>();
  @TempDir Path folder;

  private SourceFile expanded(String text) throws IOException {
    Path path = write("a.md", text);
    SourceFile file = new SourceFile(path, "content/a.md", text).withRoot(folder);
    return Includes.expand(file, List.of("experiment"), problems);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aPlaceIsToldInTheFileThatItStandsIn() throws IOException {
    write("part.md", "---\ntitle: P\n---\ninside\n");
    SourceFile whole = expanded("before\n:::{include} part.md\n:::\nafter\n");
    assertThat(whole.text()).isEqualTo("before\n\ninside\n\n\nafter\n");
    int inside = whole.text().indexOf("inside");
    assertThat(whole.place(inside, inside + 6))
        .isEqualTo(new Place("content/part.md", 4, 1, "inside", 6));
    int after = whole.text().indexOf("after");
    assertThat(whole.place(after, after + 5))
        .isEqualTo(new Place("content/a.md", 4, 1, "after", 5));
    assertThat(problems).isEmpty();
  }

  @Test
  void codeIncludesNothing() throws IOException {
    String text = "```{experiment} x\n:::{include} part.md\n:::\n```\n";
    assertThat(expanded(text).text()).isEqualTo(text);
    assertThat(problems).isEmpty();
  }

  @Test
  void filesThatDoubleEachOtherAreRefusedOnceAndAtOnce() throws IOException {
    for (int i = 0; i < 40; i++) {
      String next = ":::{include} " + (i + 1) + ".md\n:::\n";
      write(i + ".md", next + next);
    }
    write("40.md", "end\n");
    expanded(":::{include} 0.md\n:::\n");
    assertThat(problems)
        .extracting(problem -> problem.code().id() + " " + problem.message())
        .containsExactly("S016 more than 200 files are included");
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.md"), "secret\n");
    Files.createSymbolicLink(folder.resolve("linked.md"), secret);
    SourceFile whole = expanded(":::{include} linked.md\n:::\n");
    assertThat(whole.text()).isEmpty();
    assertThat(problems)
        .extracting(problem -> problem.code().id() + " " + problem.message())
        .containsExactly("S014 this file is not in the folder of the site: linked.md");
  }
}
