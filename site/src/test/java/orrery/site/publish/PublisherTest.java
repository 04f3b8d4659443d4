package orrery.site.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static orrery.site.publish.PublishedFolder.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.output.SiteOutput;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.publish.FaultyDisk.Fault;

class PublisherTest {
  @TempDir Path root;
  private PublishedFolder folder;

  @BeforeEach
  void aFolder() {
    folder = new PublishedFolder(root);
  }

  private Optional<Problem> objection() {
    try (Publisher publisher = folder.publisher()) {
      return publisher.open();
    }
  }

  @Test
  void aSiteReplacesTheOneBeforeItAsAWhole() throws IOException {
    folder.publish(site("old", "index.html", "posts/a/index.html"));
    Publication publication = folder.publish(site("new", "index.html", "posts/b/index.html"));
    assertThat(publication.kept()).isEmpty();
    assertThat(folder.files())
        .containsOnlyKeys("index.html", "posts/b/index.html")
        .containsEntry("index.html", "new of index.html");
    assertThat(folder.www().resolve("posts/a")).doesNotExist();
    assertThat(folder.all()).containsExactly("www");
  }

  @Test
  void whoHasPutThingsRightCanPublishToo() throws IOException {
    folder.publish(site("old", "index.html"));
    Files.createDirectories(folder.beside("www.staging.0123456789abcdef"));
    try (Publisher publisher = folder.publisher()) {
      publisher.recover();
      assertThat(folder.all()).containsExactlyInAnyOrder("www", "www.orrery-lock");
      assertThat(publisher.open()).isEmpty();
      assertThat(publisher.publish(site("new", "index.html")).problems()).isEmpty();
    }
    assertThat(folder.files()).containsEntry("index.html", "new of index.html");
  }

  @Test
  void theMarkerListsWhatWasWritten() throws IOException {
    folder.publish(site("new", "index.html", "posts/two\nlines/index.html"));
    assertThat(folder.www().resolve(".orrery-site"))
        .hasContent(
            """
            Orrery writes this folder. A build replaces the files below, and keeps all others.
            index.html
            posts/two\\nlines/index.html
            """);
    assertThat(folder.publish(site("newer", "index.html")).kept()).isEmpty();
    assertThat(folder.files()).containsOnlyKeys("index.html");
  }

  @Test
  void whatNoBuildWroteIsKeptAndNamed() throws IOException {
    folder.publish(site("old", "index.html", "posts/a/index.html", "posts/b/index.html"));
    folder.write(".git/HEAD", "ref").write("CNAME", "example.org").write("posts/a/x.txt", "mine");
    folder.write("posts/b/index.html", "edited by hand");
    Files.createSymbolicLink(folder.www().resolve("latest"), Path.of("posts/a"));
    Publication publication = folder.publish(site("new", "index.html", "posts/c/index.html"));
    assertThat(publication.kept()).containsExactly(".git", "CNAME", "latest", "posts/a/x.txt");
    assertThat(folder.files())
        .containsOnlyKeys(
            ".git/HEAD", "CNAME", "index.html", "latest", "posts/a/x.txt", "posts/c/index.html")
        .containsEntry("index.html", "new of index.html")
        .containsEntry(".git/HEAD", "ref");
    assertThat(folder.publish(site("newer", "index.html")).kept())
        .containsExactly(".git", "CNAME", "latest", "posts/a");
    assertThat(folder.publish(site("newest", "index.html")).kept())
        .containsExactly(".git", "CNAME", "latest", "posts");
    assertThat(folder.all()).containsExactly("www");
  }

  @Test
  void aFolderOfOthersBecomesOneThatBothUse() throws IOException {
    folder.publish(site("old", "index.html"));
    folder.write("files/mine.txt", "mine");
    folder.publish(site("new", "index.html", "files/ours.txt"));
    assertThat(folder.files()).containsOnlyKeys("files/mine.txt", "files/ours.txt", "index.html");
  }

  @Test
  void aFileThatNoBuildWroteIsNotReplacedByOneOfTheSite() throws IOException {
    folder.publish(site("old", "index.html"));
    folder.write("CNAME", "example.org").write("posts", "a list").write("about/me/x", "mine");
    try (Publisher publisher = folder.publisher()) {
      assertThat(publisher.open()).isEmpty();
      Publication publication =
          publisher.publish(site("new", "index.html", "CNAME", "posts/a/index.html", "about/me"));
      assertThat(publication.isPublished()).isFalse();
      assertThat(publication.problems())
          .extracting(problem -> problem.place().file())
          .containsExactly("out/www/CNAME", "out/www/about/me", "out/www/posts");
      assertThat(publication.problems())
          .contains(
              Problem.error(
                  Code.FOREIGN_FILE_IN_PLACE,
                  Place.file("out/www/CNAME"),
                  "no build wrote this file, and the new site has one of the same address",
                  "move it away, or remove the other from the sources"));
    }
    assertThat(folder.files())
        .containsEntry("index.html", "old of index.html")
        .containsEntry("CNAME", "example.org");
    assertThat(folder.all()).containsExactly("www");
  }

  @Test
  void aMarkerWithoutAListStandsForAllFilesButHiddenOnes() throws IOException {
    folder
        .write(".orrery-site", "This folder is written by Orrery. Every build replaces it.\n")
        .write("posts/a/index.html", "old")
        .write(".git/HEAD", "ref");
    assertThat(folder.publish(site("new", "index.html")).kept()).containsExactly(".git");
    assertThat(folder.files()).containsOnlyKeys(".git/HEAD", "index.html");
  }

  @Test
  void anEmptyFolderMayBeReplaced() throws IOException {
    Files.createDirectories(folder.www());
    folder.publish(site("new", "index.html"));
    assertThat(folder.files()).containsOnlyKeys("index.html");
  }

  @Test
  void aForeignFolderIsNamedAndLeftAlone() throws IOException {
    folder.write("thesis.tex", "years of work");
    assertThat(objection())
        .isEqualTo(
            Optional.of(
                Problem.error(
                    Code.FOREIGN_OUTPUT,
                    Place.file("out/www"),
                    "this folder is not empty, and was not written by Orrery: it is left alone",
                    "choose another --output, or empty the folder")));
    assertThat(folder.all()).containsExactly("www");
  }

  @Test
  void foldersThatWereLeftWithoutAMarkerHinderNobody() throws IOException {
    Files.createDirectories(folder.beside("www.previous/posts"));
    Files.createDirectories(folder.beside("www.staging/posts"));
    folder.publish(site("new", "index.html"));
    assertThat(folder.files()).containsOnlyKeys("index.html");
    assertThat(folder.all()).containsExactly("www", "www.previous", "www.staging");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Files.createDirectories(folder.www().getParent());
    Files.writeString(folder.www(), "text");
    assertThat(objection().orElseThrow().message())
        .isEqualTo("the output must be a folder, and this is not one");
  }

  @Test
  void aLinkToAFolderIsNotReplaced() throws IOException {
    Path real = Files.createDirectories(root.resolve("real"));
    Files.createDirectories(folder.www().getParent());
    Files.createSymbolicLink(folder.www(), real);
    assertThat(objection().orElseThrow().code()).isEqualTo(Code.OUTPUT_NOT_A_FOLDER);
  }

  @Test
  void whatABuildOfBeforeLeftBetweenTheTwoRenamesIsPutRight() throws IOException {
    folder.publish(site("old", "index.html"));
    Files.move(folder.www(), folder.beside("www.previous"));
    Files.createDirectories(folder.beside("www.staging/posts"));
    Files.writeString(folder.beside("www.staging/" + Manifest.MARKER), "");
    try (Publisher publisher = folder.publisher()) {
      publisher.recover();
    }
    assertThat(folder.files()).containsOnlyKeys("index.html");
    assertThat(folder.all()).containsExactly("www");
  }

  @Test
  void whatCannotBeWrittenLeavesTheOldSiteInPlace() throws IOException {
    folder.publish(site("old", "index.html"));
    SiteOutput impossible = site("new", "a", "b".repeat(300));
    try (Publisher publisher = folder.publisher()) {
      assertThat(publisher.open()).isEmpty();
      Publication publication = publisher.publish(impossible);
      assertThat(publication.isPublished()).isFalse();
      assertThat(publication.problems().get(0).message())
          .matches(
              "no site can be put here: file name too long"
                  + " \\(.*/out/www\\.staging\\.[0-9a-f]{16}/b+\\)");
    }
    assertThat(folder.files()).containsOnlyKeys("index.html");
    assertThat(folder.all()).containsExactly("www");
  }

  @Test
  void aFileThatBothSitesWantInTheEndStaysInTheOldOneAndIsNamed() throws IOException {
    folder.publish(site("old", "index.html"));
    folder.write("CNAME", "example.org");
    Files.move(folder.www(), folder.beside("www.previous.0123456789abcdef"));
    folder.write(Manifest.MARKER, "A title.\nCNAME\nindex.html\n").write("CNAME", "example.com");
    try (Publisher publisher = folder.publisher()) {
      assertThat(publisher.open()).isEmpty();
      Publication publication = publisher.publish(site("new", "CNAME", "index.html"));
      assertThat(publication.problems())
          .containsExactly(
              Problem.warning(
                  Code.OLD_SITE_LEFT,
                  Place.file("out/www.previous.0123456789abcdef"),
                  "this old site has files that no build wrote, and the new one has others of their"
                      + " names",
                  "take them out of it, and delete it"));
    }
    assertThat(folder.files()).containsEntry("CNAME", "new of CNAME");
    assertThat(folder.beside("www.previous.0123456789abcdef/CNAME")).hasContent("example.org");
  }

  @Test
  void aMountPointIsNeitherReplacedNorCarriedOver() throws IOException {
    FaultyDisk disk = new FaultyDisk(Fault.ONCE, Integer.MAX_VALUE);
    folder.publish(site("old", "index.html"));
    folder.write(FaultyDisk.MOUNTED + "/data", "mine");
    try (Publisher publisher = folder.publisher(disk)) {
      assertThat(publisher.open()).isEmpty();
      assertThat(publisher.publish(site("new", "index.html")).problems())
          .containsExactly(
              Problem.error(
                  Code.UNWRITABLE_OUTPUT,
                  Place.file("out/www"),
                  "no site can be put here: a mount point inside of it cannot be kept ("
                      + folder.www().resolve(FaultyDisk.MOUNTED)
                      + ")",
                  "mount it outside of the output"));
    }
    Path mounted = Files.createDirectories(root.resolve(FaultyDisk.MOUNTED));
    try (Publisher publisher = new Publisher(mounted, "mounted", PublishedFolder.CLOCK, disk)) {
      assertThat(publisher.open())
          .isEqualTo(
              Optional.of(
                  Problem.error(
                      Code.UNWRITABLE_OUTPUT,
                      Place.file("mounted"),
                      "no site can be put here: a mount point cannot be replaced",
                      "choose a folder inside of it as --output")));
    }
    assertThat(folder.files()).containsEntry("index.html", "old of index.html");
  }
}
