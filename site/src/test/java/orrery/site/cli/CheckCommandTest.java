package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path folder;
  private SiteStory site;
  private Session session;

  @BeforeEach
  void aSiteWithAnImageThatIsMissing() throws IOException {
    site = new SiteStory(folder).article("depth", "![A peak](peak.png)");
    session = new Session(folder);
  }

  @Test
  void everythingIsCheckedAndNothingIsPublished() throws IOException {
    assertThat(session.run("check")).isEqualTo(1);
    assertThat(session.out()).isEmpty();
    assertThat(session.err())
        .isEqualTo(
            """
            content/posts/depth.md:6:11: error[R003]: there is no such image: peak.png
                ![A peak](peak.png)
                          ^^^^^^^^
            1 error
            """);
    site.article("depth", "No image.");
    assertThat(session.run("check")).isZero();
    assertThat(session.out()).isEqualTo("1 article, 0 live figures in 0 s: checked\n");
    assertThat(site.www()).doesNotExist();
  }

  @Test
  void aLenientBuildShowsTheWordsOfAMissingImage() throws IOException {
    site.build("--lenient");
    assertThat(site.err()).contains("warning[R003]: there is no such image: peak.png");
    assertThat(site.page("posts/depth/"))
        .contains("<figure><span class=\"missing\">A peak</span></figure>");
  }

  @Test
  void lenienceForgivesOnlyWhatMayComeLater() throws IOException {
    site.article("depth", "See [it](nowhere.md).");
    assertThat(site.exitOf("--lenient")).isEqualTo(1);
    assertThat(site.err()).contains("error[R002]: there is no such article or file: nowhere.md");
  }

  @Test
  void aWarningIsAnErrorWhereThatIsAskedFor() throws IOException {
    site.article("depth", "Deep.\n\n[^a]: A note that nothing refers to.");
    assertThat(session.run("check")).isZero();
    assertThat(session.err()).contains(": warning[D004]: ").endsWith("\n1 warning\n");
    assertThat(session.run("check", "--strict")).isEqualTo(1);
    assertThat(session.err()).contains(": error[D004]: ").endsWith("\n1 error\n");
  }

  @Test
  void strictAndLenientContradictEachOther() {
    assertThat(session.run("check", "--strict", "--lenient")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("--strict and --lenient contradict each other: keep one\n");
  }
}
