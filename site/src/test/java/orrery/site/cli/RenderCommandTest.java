package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
  private static final String SQUARE =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"></svg>";

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void inAnEmptyFolder() {
    session = new Session(folder);
  }

  @Test
  void aDocumentFromStandardInputNeedsNeitherASiteNorATitle() {
    assertThat(session.typing("So *short*.\n").run("render", "-")).isZero();
    assertThat(session.out()).isEqualTo("<p>So <em>short</em>.</p>\n");
    assertThat(session.err()).isEmpty();
    assertThat(session.typing("").run("render", "-")).isZero();
    assertThat(session.out()).isEmpty();
  }

  @Test
  void headingsKeepTheirLevelsWhereThereIsNoTitle() {
    session.typing("# One\n\n## Two\n\n# Three\n").run("render", "-");
    assertThat(session.out()).contains("<h1 id=\"one\">", "<h2 id=\"two\">", "<h1 id=\"three\">");
    session.typing("---\ntitle: Zero\n---\n\n# One\n").run("render", "-");
    assertThat(session.out()).contains("<h2 id=\"one\">").doesNotContain("<h1");
  }

  @Test
  void aFileHasTheFilesBesideIt() throws IOException {
    write("notes/shape.svg", SQUARE);
    write("notes/draft.md", "![A square](shape.svg)\n");
    assertThat(session.run("render", "notes/draft.md")).as(session.err()).isZero();
    assertThat(session.out()).contains("<img src=\"shape.svg\" alt=\"A square\" width=\"4\"");
  }

  @Test
  void anArticleOfTheSiteHasItsMacrosAndLinks() throws IOException {
    write("content/site.yaml", "macros:\n  '\\half': \\frac12\n");
    write("content/posts/other.md", "# Other\n\nBroken: <b>.\n");
    write("content/posts/own/index.md", "# Own\n\nSee [it](../other.md), $\\half$.\n");
    assertThat(session.run("render", "content/posts/own/index.md")).as(session.err()).isZero();
    assertThat(session.out()).contains("<a href=\"../other/\">it</a>").contains("\\half");
    assertThat(session.err()).isEmpty();
  }

  @Test
  void whatIsWrongIsToldAndTheRestIsRenderedAllTheSame() {
    assertThat(session.typing("Good.\n\n$\\frca12$\n").run("render", "-")).isEqualTo(1);
    assertThat(session.out()).isEqualTo("<p>Good.</p>\n<p><code>\\frca12</code></p>\n");
    assertThat(session.err())
        .isEqualTo(
            """
            -:3:2: error[M002]: undefined control sequence: \\frca
                $\\frca12$
                 ^^^^^
                hint: did you mean \\frac?
            1 error
            """);
  }

  @Test
  void aDocumentOfGigabytesIsAProblemAndNoFault() throws IOException {
    write("big.md", "");
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("big.md").toFile(), "rw")) {
      file.setLength(3L << 30);
    }
    assertThat(session.run("render", "big.md")).isEqualTo(1);
    assertThat(session.err())
        .isEqualTo(
            """
            big.md: error[S004]: the file has 3221225472 bytes; at most 1000000 are read
                hint: split it
            1 error
            """);
    assertThat(session.typing("x".repeat(1_000_001)).run("render", "-")).isEqualTo(1);
    assertThat(session.err())
        .isEqualTo(
            """
            -: error[S004]: the file has more than 1000000 bytes; at most 1000000 are read
                hint: split it
            1 error
            """);
    assertThat(session.run("new", "site", "mine")).isZero();
    assertThat(session.run("new", "post", "--content", "mine/content", "--from", "big.md"))
        .isEqualTo(2);
    assertThat(session.err()).isEqualTo("big.md is too large: at most 1000000 bytes are read\n");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileThatTheMachineCannotReadIsWrongUsage() {
    assertThat(session.run("render", "/proc/self/mem")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("/proc/self/mem cannot be read: Input/output error\n");
    assertThat(session.run("new", "post", "--from", "/proc/self/mem")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("/proc/self/mem cannot be read: Input/output error\n");
  }

  @Test
  void formulasPrintNothingBesideTheHtml() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setOut(caught);
      System.setErr(caught);
      session.typing("$\\message{<script>}\\errmessage{<script>}x\\show\\x$\n").run("render", "-");
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("<script>", "Token");
    assertThat(session.out()).doesNotContain("<script>");
  }

  @Test
  void anImageThatMayComeLaterIsAWarningWhereThatIsAskedFor() {
    assertThat(session.typing("![A peak](peak.png)\n").run("render", "-", "--lenient")).isZero();
    assertThat(session.out()).isEqualTo("<figure><span class=\"missing\">A peak</span></figure>\n");
    assertThat(session.err())
        .startsWith("-:1:11: warning[R003]: there is no such image: peak.png\n")
        .endsWith("1 warning\n");
  }

  @Test
  void aFileOrAFolderThatIsNotThereIsWrongUsage() {
    assertThat(session.run("render", "draft.md")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("there is no such file: draft.md\n");
    assertThat(session.run("render", "-", "--content", "contnet")).isEqualTo(2);
    assertThat(session.err()).startsWith("there is no such folder: contnet\n");
  }

  @Test
  void aPipeIsReadToItsEnd() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    Process process =
        new ProcessBuilder(java, "-cp", classes, "orrery.site.cli.Main", "render", "-")
            .directory(folder.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    try (Writer pipe = process.outputWriter(StandardCharsets.UTF_8)) {
      pipe.write("Größe.\n");
    }
    String html = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(html).as(Files.readString(folder.resolve("err"))).isEqualTo("<p>Größe.</p>\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
