package orrery.site.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Contents;
import orrery.site.article.Inline;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

/**
 * Articles as they are written for other programs: each construct in them is found as what it is.
 */
class DialectsTest {
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void ofJekyllTitlesOfLinksWrapAndNotesBeginOnTheNextLine() {
    Article article =
        read(
            """
            ---
            layout: post
            title: "Width & depth"
            published: true
            katex: true
            ---

            A [valley][wide] is wide[^why].
            <!--break-->
            The rest.

            [wide]:
                https://example.org/wide
                "A title that
            wraps"

            [^why]:
                For *reasons*,
                and more.
            """);
    Inline.Link link = only(Inline.Link.class, article);
    assertThat(link.target()).isEqualTo("https://example.org/wide");
    assertThat(link.title()).isEqualTo("A title that\nwraps");
    assertThat(article.notes()).hasSize(1);
    assertThat(all(Inline.NoteReference.class, article)).hasSize(1);
    assertThat(article.frontMatter().title()).isEqualTo("Width & depth");
    assertThat(problems).isEmpty();
  }

  @Test
  void ofBookdownAndObsidianNotesStandInTheLineAndRemarksInFences() {
    Article article =
        read(
            """
            ---
            tags:
             - norms
            ---

            Rank is a proxy [@Doe:2020ab].^[It has [a link](https://example.org) and "quotes".]

             - A point
             - and another

            ```{remark}
            Some *words* on $x_1^*$.
            ```
            """);
    assertThat(only(Inline.Citation.class, article).cites().get(0).key()).isEqualTo("Doe:2020ab");
    assertThat(article.notes()).hasSize(1);
    Block.Statement remark = only(Block.Statement.class, article);
    assertThat(all(Inline.Formula.class, article))
        .extracting(Inline.Formula::tex)
        .containsOnly("x_1^*");
    assertThat(remark.children()).hasSize(1);
    assertThat(only(Block.Items.class, article).items()).hasSize(2);
    assertThat(problems).extracting(Problem::code).containsExactly(Code.NO_TITLE);
  }

  @Test
  void ofGitHubATableOfOneImageIsAFigureEvenBelowALine() {
    Article article =
        read(
            """
            # Why fits fit

            Samples of $M^*$ and of $n*k$ more, and https://example.org/a_b_c.
            |![](fit.png)|
            |:--:|
            | *A fit of $M^*_{\\theta}$. [Source](https://example.org)* |

            # And then
            * one
            ![](then.png)
            """);
    Block.Figure figure = all(Block.Figure.class, article).get(0);
    assertThat(figure.images()).extracting(Inline.Image::target).containsExactly("fit.png");
    assertThat(figure.caption()).hasSize(1);
    assertThat(all(Inline.Formula.class, article))
        .extracting(Inline.Formula::tex)
        .contains("M^*", "n*k");
    assertThat(all(Inline.Link.class, article))
        .extracting(Inline.Link::target)
        .contains("https://example.org/a_b_c");
    assertThat(problems).isEmpty();
  }

  @Test
  void ofSlidesAlignedFormulasAndCodeSurvive() {
    Article article =
        read(
            """
            Fitting curves

            $$\\begin{aligned} E &= E(f_{\\mathcal{F}}^*) && \\bullet \\text{ error} \\\\ &+ b \\end{aligned}$$

            - one
            - two

            ```python
            x = a * b * c  # $5
            ```
            """);
    assertThat(only(Block.DisplayMath.class, article).tex())
        .startsWith("\\begin{aligned} E &= E(f_{\\mathcal{F}}^*) && \\bullet")
        .endsWith("\\\\ &+ b \\end{aligned}");
    assertThat(only(Block.Code.class, article).language()).isEqualTo("python");
    assertThat(article.frontMatter().title()).isEqualTo("Fitting curves deck");
    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly(
            "the article has no title, and is called \"Fitting curves deck\" like its file");
  }

  private Article read(String text) {
    SourceFile file = new SourceFile(Path.of("x.md"), "x.md", text);
    return MarkdownReader.read("fitting-curves-deck", file, problems).orElseThrow();
  }

  private static <T> T only(Class<T> kind, Article article) {
    List<T> found = all(kind, article);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static <T> List<T> all(Class<T> kind, Article article) {
    List<Object> everything = new ArrayList<>(Contents.of(article).blocks());
    everything.addAll(Contents.of(article).inlines());
    return everything.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
