package orrery.webdemo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnippetsTest {
  @TempDir private Path folder;

  private String call(String function, String arguments) throws IOException {
    try (PageModules modules = new PageModules(folder)) {
      return modules.call("snippets.js", function, arguments);
    }
  }

  @Test
  void theMarkdownIsAFenceWithTheSettings() throws IOException {
    assertThat(
            call(
                "markdown",
                "{study: 'double-descent', id: 'peak', settings: ':noise: 0.5\\n:seed: 4\\n'}"))
        .isEqualTo("```{experiment} double-descent\n:id: peak\n:noise: 0.5\n:seed: 4\n```\n");
  }

  @Test
  void whatLatexWouldNotTakeIsEscaped() throws IOException {
    assertThat(
            call(
                "citation",
                "{title: 'A & {B} 100 %', author: 'O. N\\\\oether_1', date: '2026/11/20'},"
                    + "{id: 'x', url: 'https://a.example/#x?y=1&z=2', receipt: 'aaaa'}"))
        .isEqualTo(
            "O. N\\oether_1 (2026). A & {B} 100 %. Experiment x, receipt aaaa."
                + " https://a.example/#x?y=1&z=2\n\n"
                + "@misc{a-b-100-2026-x,\n"
                + "  author = {{O. Noether\\_1}},\n"
                + "  title = {{A \\& B 100 \\%}},\n"
                + "  year = {2026},\n"
                + "  url = {https://a.example/#x?y=1&z=2},\n"
                + "  note = {Experiment x, receipt aaaa},\n}\n");
  }

  @Test
  void whatAPageDoesNotSayIsLeftOut() throws IOException {
    assertThat(
            call(
                "citation",
                "{title: 'Notes', author: '', date: ''}, {id: 'x', url: 'https://a.example/#x',"
                    + " receipt: ''}"))
        .isEqualTo(
            """
            Notes. Experiment x. https://a.example/#x

            @misc{notes-x,
              title = {{Notes}},
              url = {https://a.example/#x},
              note = {Experiment x},
            }
            """);
  }
}
