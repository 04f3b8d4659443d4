package orrery.site.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.html.ReadSite;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.script.Scripts;
import orrery.site.source.TreeReader;

class FaultOfLintTest {

  @Test
  void aLintThatFailsIsAProblemOfItsArticleAndAllElseIsStillLookedAt(@TempDir Path folder)
      throws IOException {
    Path content = Files.createDirectories(folder.resolve("content/posts")).getParent();
    Files.writeString(content.resolve("site.yaml"), "title: Notes\n");
    for (String name : List.of("a", "b")) {
      Files.writeString(
          content.resolve("posts/" + name + ".md"), "---\ntitle: " + name + "\n---\n\nText.\n");
    }
    List<Problem> problems = new ArrayList<>();
    try (Scripts scripts = new Scripts(1)) {
      ReadSite site = ReadSite.of(content, scripts, folder.resolve("cache"));
      assertThat(site.problems()).isEmpty();
      Lints.check(
          List.of(new FailsAt("a"), new MissingDescription()),
          TreeReader.read(content, "content", new ArrayList<>()),
          site.articles(),
          new KnownLints(),
          problems);
    }
    assertThat(problems)
        .extracting(problem -> problem.place().file() + " " + problem.code())
        .containsExactly(
            "content/posts/a.md FAULT",
            "content/posts/a.md MISSING_DESCRIPTION",
            "content/posts/b.md MISSING_DESCRIPTION");
    assertThat(problems.get(0).message())
        .startsWith("Orrery failed here: AssertionError in FaultOfLintTest$FailsAt.check:");
  }

  /** Fails at one article, with an error that no code expects. */
  private record FailsAt(String slug) implements Lint {
    @Override
    public Code code() {
      return Code.MISSING_DESCRIPTION;
    }

    @Override
    public void check(LintContext context) {
      if (context.article().slug().equals(slug)) {
        throw new AssertionError("words of an author");
      }
    }
  }
}
