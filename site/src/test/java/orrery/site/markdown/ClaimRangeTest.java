package orrery.site.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Claim;
import orrery.site.article.Inline;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

class ClaimRangeTest {

  @ParameterizedTest
  @CsvSource({
    "≈ 2 ± 25%, 1.5, 2.5",
    "≈ -2 ± 25%, -2.5, -1.5",
    "about −2 +- 150%, -5, 1",
    "≈ -1 +- -50%, -1.5, -0.5",
    "≈ 0 ± 10%, 0, 0"
  })
  void aReachAroundANumberEndsBehindItsBeginning(String said, double low, double high) {
    String text =
        "# Title\n\n```{experiment} relu-oscillation\n:id: a\n```\n\n{claim}`So | a:error "
            + said
            + "`\n";
    List<Problem> problems = new ArrayList<>();
    SourceFile file = new SourceFile(Path.of("a.md"), "a.md", text);
    ArticleIndex index =
        ArticleIndex.of(MarkdownReader.read("a", file, problems).orElseThrow(), false);
    Claim claim = index.contents().inlines(Inline.CheckedClaim.class).get(0).claim();
    assertThat(problems).isEmpty();
    assertThat(claim.low().number()).isEqualTo(low);
    assertThat(claim.high().number()).isEqualTo(high);
  }
}
