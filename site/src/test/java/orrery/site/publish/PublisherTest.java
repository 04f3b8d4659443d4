package orrery.site.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.output.SiteOutput;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

class PublisherTest {
  @TempDir Path folder;
  private Path www;
  private Publisher publisher;

  @BeforeEach
  void aPublisher() {
    www = folder.resolve("out/www");
    publisher = new Publisher(www, "out/www");
  }

  private static SiteOutput site(String... paths) {
    SiteOutput site = new SiteOutput();
    for (String path : paths) {
      site.put(path, "text of " + path);
    }
    return site;
  }

  private List<String> tree(Path root) throws IOException {
    try (var walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(name -> !name.equals(Publisher.MARKER))
          .sorted()
          .toList();
    }
  }

  @Test
  void aSiteReplacesTheOneBeforeItAsAWhole() throws IOException {
    publisher.publish(site("index.html", "posts/a/index.html"));
    publisher.publish(site("index.html", "posts/b/index.html"));
    assertThat(tree(www)).containsExactly("index.html", "posts/b/index.html");
    assertThat(www.resolve("posts/b/index.html")).hasContent("text of posts/b/index.html");
    assertThat(tree(folder)).allMatch(file -> file.startsWith("out/www/"));
  }

  @Test
  void anEmptyFolderMayBeReplaced() throws IOException {
    Files.createDirectories(www);
    assertThat(publisher.objection()).isEmpty();
    publisher.publish(site("index.html"));
    assertThat(tree(www)).containsExactly("index.html");
  }

  @Test
  void aForeignFolderIsNamedAndLeftAlone() throws IOException {
    Files.createDirectories(www);
    Files.writeString(www.resolve("thesis.tex"), "years of work");
    assertThat(publisher.objection())
        .isEqualTo(
            Optional.of(
                Problem.error(
                    Code.FOREIGN_OUTPUT,
                    Place.file("out/www"),
                    "this folder is not empty, and was not written by Orrery: it is left alone",
                    "choose another --output, or empty the folder")));
  }

  @Test
  void aForeignFolderUnderOurWorkingNamesIsLeftAloneToo() throws IOException {
    Path previous = folder.resolve("out/www.previous");
    Files.createDirectories(previous);
    Files.writeString(previous.resolve("thesis.tex"), "years of work");
    assertThat(publisher.objection().orElseThrow().place())
        .isEqualTo(Place.file("out/www.previous"));
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.createDirectories(www.getParent());
    Files.writeString(www, "text");
    assertThat(publisher.objection().orElseThrow().message())
        .isEqualTo("the output must be a folder, and this is not one");
  }

  @Test
  void aLinkToAFolderIsNotReplaced() throws IOException {
    Path real = Files.createDirectories(folder.resolve("real"));
    Files.createDirectories(www.getParent());
    Files.createSymbolicLink(www, real);
    assertThat(publisher.objection().orElseThrow().code()).isEqualTo(Code.OUTPUT_NOT_A_FOLDER);
  }

  @Test
  void aBuildCutOffBetweenTheTwoRenamesIsPutRight() throws IOException {
    publisher.publish(site("index.html"));
    Files.move(www, folder.resolve("out/www.previous"));
    Files.createDirectories(folder.resolve("out/www.staging/posts"));
    Files.writeString(folder.resolve("out/www.staging/" + Publisher.MARKER), "");
    Files.writeString(folder.resolve("out/www.staging/posts/half"), "");
    assertThat(publisher.objection()).isEmpty();
    publisher.publish(site("index.html", "new.html"));
    assertThat(tree(folder.resolve("out")))
        .containsExactly("www/" + Publisher.MARKER, "www/index.html", "www/new.html");
  }

  @Test
  void whatCannotBeWrittenLeavesTheOldSiteInPlace() throws IOException {
    publisher.publish(site("index.html"));
    SiteOutput impossible = site("a", "a/b");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> publisher.publish(impossible)))
        .isInstanceOf(IOException.class);
    assertThat(tree(www)).containsExactly("index.html");
  }
}
