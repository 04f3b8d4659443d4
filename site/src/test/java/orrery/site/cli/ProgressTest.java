package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.progress.HandClock;

/** Commands on a machine so slow that seconds pass at every look at the clock. */
class ProgressTest {
  private static final String CLEAR = "\r\033[K";

  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void aSite() throws IOException {
    session = new Session(folder).at(new HandClock(Duration.ofSeconds(1)));
    write("content/site.yaml", "title: Notes\nbase-url: https://example.org/\n");
    write(
        "content/posts/a.md",
        "---\n{title: A, date: 2026-11-21, description: Of a.}\n---\n\n$x$\n");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String drawn(String text) {
    return "\r\033[?7l" + text + "\033[K\033[?7h";
  }

  @Test
  void aBuildWritesALineIntoALogEveryTenSeconds() {
    assertThat(session.run("build")).as(session.err()).isZero();
    assertThat(session.out()).matches("1 article, 0 live figures in \\d+ s: site/target/www\n");
    assertThat(session.err())
        .isEqualTo(
            """
            rendering articles: 0/1
            collecting assets
            copying files
            """);
  }

  @Test
  void aBuildThatIsQuietSaysNothingOfIt() {
    assertThat(session.run("build", "--quiet")).isZero();
    assertThat(session.err()).isEmpty();
    assertThat(session.onTerminal().run("check", "--quiet")).isZero();
    assertThat(session.err()).matches("1 article, 0 live figures in \\d+ s: checked\n");
  }

  @Test
  void aBuildThatIsVerboseSaysAtTheEndWhereTheTimeWent() {
    session.at(Clock.systemUTC());
    assertThat(session.run("build", "--verbose")).isZero();
    assertThat(session.err()).contains("setting formulas: 1 (answers: ");
    assertThat(account())
        .isEqualTo(
            """
            where the time went:
                 T s  looking for changes
                 T s  reading files
                 T s  reading articles
                 T s  rendering articles: 1
                 T s  setting formulas: 1
                 T s  collecting assets
                 T s  printing pages: 6
                 T s  looking for lints
                 T s  copying files
                 T s  checking pages
                 T s  remembering
                 T s  publishing
                 T s  in all
            """);
    assertThat(session.run("build", "--verbose")).isZero();
    assertThat(account())
        .isEqualTo(
            """
            where the time went:
                 T s  looking for changes
                 T s  publishing
                 T s  in all
            """);
  }

  /** Returns the text without times and without numbers that are the cache's own. */
  private String account() {
    return session.err().replaceAll("\\d+\\.\\d\\d s", "T s").replaceAll(" \\(answers: .*\\)", "");
  }

  @Test
  void aCacheThatIsCarriedToAnotherFolderIsAsGoodThere(@TempDir Path elsewhere) throws IOException {
    assertThat(session.run("build")).isZero();
    for (String tree : List.of("content", ".orrery/cache")) {
      try (Stream<Path> files = Files.walk(folder.resolve(tree))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = elsewhere.resolve(folder.relativize(file));
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    Session there = new Session(elsewhere);
    assertThat(there.run("build", "--verbose")).isZero();
    assertThat(there.err())
        .isEqualTo(
            """
            where the time went:
                 0.00 s  looking for changes
                 0.00 s  publishing
                 0.00 s  in all
            """);
    Files.writeString(elsewhere.resolve("content/posts/b.md"), "# B\n\n$x$\n");
    assertThat(there.run("build", "--verbose")).isZero();
    assertThat(there.err())
        .contains("rendering articles: 1 (answers: ")
        .doesNotContain("setting formulas");
  }

  @Test
  void onATerminalTheLineGoesAwayBeforeWhatIsPrinted() throws IOException {
    assertThat(session.onTerminal().run("build")).isZero();
    assertThat(session.err())
        .startsWith(drawn("looking for changes") + drawn("reading files"))
        .contains(drawn("rendering articles: 0/1") + drawn("setting formulas: 0/1"))
        .containsPattern(
            "\\Q"
                + drawn("publishing")
                + CLEAR
                + "\\E1 article, 0 live figures in \\d+ s: site/target/www\n$");
    write("content/posts/a.md", "# A\n\n$\\foo$\n");
    assertThat(session.run("build")).isEqualTo(1);
    assertThat(session.err())
        .containsPattern("\\Q" + CLEAR + "\\Econtent/posts/a.md:3:2: error\\[M002]: ")
        .endsWith("1 error\n");
  }

  @Test
  void aRunShowsItsTrials() {
    assertThat(session.run("run", "ramp", "--threads", "1", "--verbose")).isZero();
    assertThat(session.err())
        .isEqualTo(
            """
            where the time went:
                 3.00 s  running trials: 9
                 5.00 s  in all
            """);
    assertThat(session.onTerminal().run("run", "ramp", "--quiet", "--threads", "1")).isZero();
    assertThat(session.err()).startsWith("A ramp\n");
    assertThat(session.run("run", "ramp", "--threads", "1")).isZero();
    assertThat(session.err()).startsWith(drawn("running trials: 0/9") + CLEAR + "A ramp\n");
  }

  @Test
  void quietAndVerboseContradictEachOther() {
    for (String command : new String[] {"build", "check", "serve", "run ramp"}) {
      String[] words = (command + " --quiet --verbose").split(" ");
      assertThat(session.run(words)).isEqualTo(2);
      assertThat(session.err())
          .isEqualTo("--quiet and --verbose contradict each other: keep one\n");
    }
  }
}
