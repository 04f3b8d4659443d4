package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes of an author: one message each, exit code 1, and the old site untouched. */
class RefusedContentTest {
  private static final String HEAD = "---\ntitle: Wrong\ndate: 2026-01-01\n---\n";

  @TempDir Path folder;
  private SiteStory site;
  private List<String> before;

  @BeforeEach
  void aPublishedSite() throws IOException {
    site =
        new SiteStory(folder)
            .write("content/site.yaml", "title: Notes\nbase-url: https://example.org/\n")
            .article("right", "All is well.")
            .build();
    before = site.tree();
  }

  @Test
  void aSettingThatNoStudyHas() throws IOException {
    refused(
        HEAD + "```{experiment} double-descent\n:id: peak\n:featurs: 40\n```\n",
        """
        content/posts/wrong.md:7:2: error[E002]: unknown key "featurs" of double-descent
            :featurs: 40
             ^^^^^^^
            hint: did you mean "features"?
        1 error
        """);
  }

  @Test
  void aSettingOutsideItsRange() throws IOException {
    refused(
        HEAD + "```{experiment} double-descent\n:id: peak\n:noise: -1\n```\n",
        """
        content/posts/wrong.md:7:9: error[E002]: noise must be at least 0, not -1
            :noise: -1
                    ^^
        1 error
        """);
  }

  @Test
  void anExperimentOfTooManyTrials() throws IOException {
    refused(
        HEAD + "```{experiment} double-descent\n:features: 100..4000:60\n:seeds: 200\n```\n",
        """
        content/posts/wrong.md:7:9: error[E002]: this experiment would have 12000 trials, 60 values for each of 200 seeds; at most 10000 are allowed
            :seeds: 200
                    ^^^
        1 error
        """);
  }

  @Test
  void anExperimentOfTooMuchWork() throws IOException {
    refused(
        HEAD
            + "```{experiment} relu-oscillation\n:budget: 16\n:depth: 8\n:steps: 20000\n:seeds: 50\n```\n",
        """
        content/posts/wrong.md:9:9: error[E002]: this experiment would take 2020 billion operations; at most 1000 billion are allowed
            :seeds: 50
                    ^^
        1 error
        """);
  }

  @Test
  void aStudyThatIsNotThere() throws IOException {
    refused(
        HEAD + "```{experiment} double-decent\n:id: peak\n```\n",
        """
        content/posts/wrong.md:5:17: error[E001]: unknown study "double-decent"
            ```{experiment} double-decent
                            ^^^^^^^^^^^^^
            hint: did you mean "double-descent"?
        1 error
        """);
  }

  @Test
  void aFormulaThatCannotBeSet() throws IOException {
    refused(
        HEAD + "Let $x = \\frca{a}{b}$.\n",
        """
        content/posts/wrong.md:5:10: error[M002]: undefined control sequence: \\frca
            Let $x = \\frca{a}{b}$.
                     ^^^^^
            hint: did you mean \\frac?
        1 error
        """);
  }

  @Test
  void anImageThatIsMissing() throws IOException {
    refused(
        HEAD + "![A peak](peak.png)\n",
        """
        content/posts/wrong.md:5:11: error[R003]: there is no such image: peak.png
            ![A peak](peak.png)
                      ^^^^^^^^
        1 error
        """);
  }

  @Test
  void frontMatterThatIsWrong() throws IOException {
    refused(
        "---\ntitle: Wrong\ndate: 2026-02-30\ndescripton: Short\n---\nText.\n",
        """
        content/posts/wrong.md:3:7: error[F006]: there is no such day: 2026-02-30
            date: 2026-02-30
                  ^^^^^^^^^^
        content/posts/wrong.md:4:1: warning[F003]: unknown key "descripton"
            descripton: Short
            ^^^^^^^^^^
            hint: did you mean "description"?
        1 error, 1 warning
        """);
  }

  private void refused(String article, String message) throws IOException {
    site.write("content/posts/wrong.md", article);
    assertThat(site.exitOf()).isEqualTo(1);
    assertThat(site.err()).isEqualTo(message);
    assertThat(site.out()).isEmpty();
    assertThat(site.tree()).isEqualTo(before);
  }
}
