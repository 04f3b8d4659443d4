package orrery.site.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import orrery.site.article.ArticleIndex;
import orrery.site.markdown.MarkdownReader;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

class LabelUsesTest {
  private static final String LABELLED = ":::{table} T\n:name: %s\n\n| a |\n|---|\n| b |\n:::\n\n";

  @Test
  void theEndOfASentenceIsNoPartOfALabelUnlessThereIsSuchALabel() {
    String labels = LABELLED.formatted("tab") + LABELLED.formatted("tab.a.");
    assertThat(uses(labels + "See tab. And tab.a..").isUsed("tab")).isTrue();
    assertThat(uses(labels + "See tab. And tab.a..").isUsed("tab.a.")).isTrue();
    assertThat(uses(labels + "See tab.a:-").isUsed("tab.a.")).isFalse();
    assertThat(uses(labels + "See tab.b").isUsed("tab")).isFalse();
  }

  @Test
  @Timeout(60)
  void marksWithoutEndAreNotTriedOneByOne() {
    String labels = LABELLED.formatted("tab");
    assertThat(uses(labels + ("a" + ".".repeat(64_000) + "\n").repeat(25)).isUsed("tab")).isFalse();
    assertThat(uses(labels + "tab" + ".:-".repeat(21_000)).isUsed("tab")).isTrue();
  }

  private static LabelUses uses(String text) {
    List<Problem> problems = new ArrayList<>();
    SourceFile file = new SourceFile(Path.of("a.md"), "a.md", "---\ntitle: A\n---\n\n" + text);
    List<ArticleIndex> read =
        ArticleIndex.of(
            MarkdownReader.read("a", file, problems).stream().toList(), false, problems);
    assertThat(problems).isEmpty();
    return LabelUses.in(read, new KnownLabels());
  }
}
