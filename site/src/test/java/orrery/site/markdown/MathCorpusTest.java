package orrery.site.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Contents;
import orrery.site.article.Inline;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

/** Formulas from lecture notes and articles reach the tree byte for byte, wherever they stand. */
class MathCorpusTest {
  static Stream<String> formulas() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/corpus/formulas.txt")).stream();
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void aFormulaSurvivesRunningTextTablesAndQuotes(String tex) {
    String text =
        """
        *a* _b $F$ c_ **d** [e $F$](#f) `g`

        ## f

        | $F$ | x |
        |-----|---|
        | *y* | $F$ |

        > $$
        > F
        > $$

        - $$F$$
        """
            .replace("F", tex);
    assertThat(texOf(text)).hasSize(6).containsOnly(tex);
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void aFormulaKnowsWhereItStands(String tex) {
    String text = "One $" + tex + "$ two.\n";
    Inline.Formula formula =
        (Inline.Formula)
            Contents.of(read(text)).inlines().stream()
                .filter(Inline.Formula.class::isInstance)
                .findFirst()
                .orElseThrow();
    assertThat(text.substring(formula.texStart())).startsWith(tex + "$");
  }

  @Test
  void noneOfTwentyThousandFormulasIsAltered() {
    FormulaGenerator generator = new FormulaGenerator(1);
    int count = 0;
    while (count < 20_000) {
      FormulaGenerator.Generated generated = generator.article(15);
      List<String> found = texOf(generated.text());
      assertThat(found)
          .as(generated.text())
          .containsExactlyInAnyOrderElementsOf(generated.formulas());
      count += found.size();
    }
  }

  private static List<String> texOf(String text) {
    Contents contents = Contents.of(read(text));
    List<String> found = new ArrayList<>();
    for (Inline inline : contents.inlines()) {
      if (inline instanceof Inline.Formula formula) {
        found.add(formula.tex());
      }
    }
    for (Block block : contents.blocks()) {
      if (block instanceof Block.DisplayMath formula) {
        found.add(formula.tex());
      }
    }
    return found;
  }

  private static Article read(String text) {
    List<Problem> problems = new ArrayList<>();
    SourceFile file = new SourceFile(Path.of("x.md"), "x.md", text);
    Article article = MarkdownReader.read("x", file, problems).orElseThrow();
    assertThat(problems)
        .allMatch(problem -> List.of(Code.NO_TITLE, Code.UNUSED_FOOTNOTE).contains(problem.code()));
    return article;
  }
}
