package orrery.site.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

class TreeReaderTest {
  private final List<Problem> problems = new ArrayList<>();
  @TempDir Path folder;

  @Test
  void articlesAreSortedAndFilesKeepTheirPlace() throws IOException {
    write("posts/zebra.md", "# Zebra");
    write("posts/apple/index.md", "# Apple");
    write("posts/apple/data/curve.svg", "<svg/>");
    write("static/CNAME", "example.org");
    write("static/img/a.png", "");
    write(".hidden", "");
    write("site.yaml", "title: T");
    SourceTree tree = read();
    assertThat(problems).isEmpty();
    assertThat(tree.articles())
        .extracting(SourceTree.ArticleSource::slug, SourceTree.ArticleSource::path)
        .containsExactly(tuple("apple", "posts/apple/index.md"), tuple("zebra", "posts/zebra.md"));
    assertThat(tree.files().keySet())
        .containsExactly("CNAME", "img/a.png", "posts/apple/data/curve.svg");
    assertThat(tree.settings().orElseThrow().text()).isEqualTo("title: T");
  }

  @Test
  void aNameInAnyScriptBecomesAnAddress() throws IOException {
    write("posts/Глубина/index.md", "# Глубина");
    write("posts/Глубина/Кривая 1.svg", "<svg/>");
    write("posts/My Note.md", "# Note");
    SourceTree tree = read();
    assertThat(problems).isEmpty();
    assertThat(tree.articles())
        .extracting(SourceTree.ArticleSource::slug, SourceTree.ArticleSource::path)
        .containsExactly(
            tuple("glubina", "posts/Глубина/index.md"), tuple("my-note", "posts/My Note.md"));
    assertThat(tree.files().keySet()).containsExactly("posts/glubina/Кривая 1.svg");
  }

  @Test
  void markdownThatAnArticleNamesIsAFileAsOthersAre() throws IOException {
    write("posts/a/index.md", "# A\n\n```{include} part.md\n```\n");
    write("posts/a/part.md", ":::{include} deep/inner.md\n:::\n");
    write("posts/a/deep/inner.md", "```{include} /include/common.md\n```\n");
    write("posts/a/deep/shown.md", "words");
    write("posts/b.md", "```{include} c/Part.MD\n```\n");
    write("posts/c/Part.MD", "words");
    write("include/common.md", "```{literalinclude} ../posts/a/deep/shown.md\n```\n");
    write("include/unused.md", "words");
    write("static/README.md", "words");
    SourceTree tree = read();
    assertThat(problems).isEmpty();
    assertThat(tree.articles())
        .extracting(SourceTree.ArticleSource::slug)
        .containsExactly("a", "b");
    assertThat(tree.files().keySet())
        .containsExactly(
            "README.md",
            "posts/a/deep/inner.md",
            "posts/a/deep/shown.md",
            "posts/a/part.md",
            "posts/c/Part.MD");
  }

  @Test
  void markdownThatOnlyStrayFilesNameIsAProblem() throws IOException {
    write("posts/a/index.md", "# A\n");
    write("posts/a/one.md", "```{include} two.md\n```\n");
    write("posts/a/two.md", "```{include} one.md\n```\n");
    assertThat(read().files()).isEmpty();
    String message = "no article includes this file";
    String hint = "include it, or move it to static/ to publish it as it is";
    assertThat(problems)
        .containsExactly(
            Problem.error(Code.MISPLACED_FILE, Place.file("content/posts/a/one.md"), message, hint),
            Problem.error(
                Code.MISPLACED_FILE, Place.file("content/posts/a/two.md"), message, hint));
  }

  @Test
  void aFileWhoseNameIsMistypedIsToldOfOnce() throws IOException {
    write("posts/a/index.md", "# A\n\n```{include} prat.md\n```\n");
    write("posts/a/part.md", "words");
    read();
    assertThat(problems).isEmpty();
  }

  @Test
  void filesOfAnArticleThatCannotBeReadAreNotReported() throws IOException {
    write("posts/a/index.md", "# A\u0000\n\n```{include} part.md\n```\n");
    write("posts/a/part.md", "words");
    read();
    assertThat(problems).extracting(Problem::code).containsExactly(Code.CONTROL_CHARACTER);
  }

  @Test
  void aFolderThatIsCalledAsAnArticleIsAProblem() throws IOException {
    Files.createDirectories(folder.resolve("posts/a/index.md"));
    Files.createDirectories(folder.resolve("posts/b.md"));
    write("posts/c.md/index.md", "# C");
    assertThat(read().articles())
        .extracting(SourceTree.ArticleSource::slug)
        .containsExactly("c-md");
    String message = "this is a folder, and an article is a file";
    String hint = "move what is in it, or rename it";
    assertThat(problems)
        .containsExactly(
            Problem.error(
                Code.MISPLACED_FILE, Place.file("content/posts/a/index.md"), message, hint),
            Problem.error(Code.MISPLACED_FILE, Place.file("content/posts/b.md"), message, hint));
  }

  @Test
  void aSymbolicLinkIsRefusedAndNotFollowed() throws IOException {
    write("posts/a.md", "# A");
    Files.createDirectories(folder.resolve("static"));
    Files.createSymbolicLink(folder.resolve("static/secret"), folder.resolve("posts/a.md"));
    Files.createSymbolicLink(folder.resolve("posts/loop"), folder);
    assertThat(read().files()).isEmpty();
    String hint = "put a copy in its place";
    assertThat(problems)
        .containsExactly(
            Problem.error(
                Code.SYMBOLIC_LINK,
                Place.file("content/posts/loop"),
                "this is a symbolic link",
                hint),
            Problem.error(
                Code.SYMBOLIC_LINK,
                Place.file("content/static/secret"),
                "this is a symbolic link",
                hint));
  }

  @Test
  void aMissingFolderIsOneProblem() {
    TreeReader.read(folder.resolve("nothing"), "nothing", problems);
    assertThat(problems)
        .containsExactly(
            Problem.error(
                Code.NO_CONTENT,
                Place.file("nothing"),
                "there is no such folder",
                "orrery --content names it"));
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws IOException {
    write("posts/a.md", "x".repeat(Decoding.MAX_FILE_BYTES + 1));
    assertThat(read().articles()).isEmpty();
    assertThat(problems)
        .containsExactly(
            Problem.error(
                Code.FILE_TOO_LARGE,
                Place.file("content/posts/a.md"),
                "the file has 1000001 bytes; at most 1000000 are read",
                "split it"));
  }

  @Test
  void aLineThatIsTooLongIsRefusedByItsNumber() throws IOException {
    write("posts/a.md", "# A\n" + "x".repeat(Decoding.MAX_LINE_LENGTH + 1));
    assertThat(read().articles()).isEmpty();
    assertThat(problems)
        .containsExactly(
            Problem.error(
                Code.LINE_TOO_LONG,
                new Place("content/posts/a.md", 2, 1, "", 1),
                "this line has more than 64000 characters",
                "break it into several"));
  }

  @Test
  void aByteOrderMarkAndWindowsLinesChangeNothing() throws IOException {
    write("posts/a.md", "\uFEFF# A\r\nText\r\n");
    assertThat(read().articles().get(0).file().text()).isEqualTo("# A\nText\n");
    assertThat(problems).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPipeIsNotOpened() throws IOException, InterruptedException {
    write("posts/a.md", "# A");
    for (String path : List.of("posts/pipe.md", "posts/x/index.md", "static/pipe", "site.yaml")) {
      Path pipe = folder.resolve(path);
      Files.createDirectories(pipe.getParent());
      assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    }
    assertThat(read().files()).isEmpty();
    assertThat(problems)
        .extracting(Problem::code, problem -> problem.place().file())
        .containsExactlyInAnyOrder(
            tuple(Code.NOT_A_FILE, "content/posts/pipe.md"),
            tuple(Code.NOT_A_FILE, "content/posts/x/index.md"),
            tuple(Code.NOT_A_FILE, "content/static/pipe"),
            tuple(Code.NOT_A_FILE, "content/site.yaml"));
  }

  @Test
  void aTextOfThreeGigabytesIsRefusedBeforeItIsRead() throws IOException {
    for (String path : List.of("posts/large.md", "references.bib")) {
      write(path, "# Large");
      try (RandomAccessFile file = new RandomAccessFile(folder.resolve(path).toFile(), "rw")) {
        file.setLength(3L << 30);
      }
    }
    assertThat(read().articles()).isEmpty();
    assertThat(problems)
        .extracting(Problem::code, Problem::message)
        .containsOnly(
            tuple(Code.FILE_TOO_LARGE, "the file has 3221225472 bytes; at most 1000000 are read"))
        .hasSize(2);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNameThatNoAddressCanHaveIsRefused() throws IOException {
    write("static/a\\b.txt", "x");
    write("posts/x/line\nbreak.txt", "x");
    assertThat(read().files()).isEmpty();
    assertThat(problems)
        .extracting(Problem::code, Problem::message)
        .containsOnly(
            tuple(Code.NAME_WITHOUT_ADDRESS, "a browser cannot ask for a file of this name"))
        .hasSize(2);
  }

  private SourceTree read() {
    return TreeReader.read(folder, "content", problems);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
