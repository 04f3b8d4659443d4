package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewCommandTest {
  @TempDir Path folder;
  private Session session;

  @BeforeEach
  void inAnEmptyFolder() {
    session = new Session(folder);
  }

  @Test
  void aNewSiteBuildsAtOnceWithoutAWarning() throws IOException {
    assertThat(session.run("new", "site", "my-notes")).isZero();
    assertThat(session.out())
        .startsWith("wrote my-notes/README.md\n")
        .endsWith("next: cd my-notes && orrery serve\n");
    Path site = folder.resolve("my-notes");
    Session inside = new Session(site);
    assertThat(inside.run("build", "--strict")).as(inside.err()).isZero();
    assertThat(inside.out()).isEqualTo("2 articles, 1 live figure in 0 s: site/target/www\n");
    assertThat(page(site, ""))
        .contains("<title>My notes</title>")
        .containsPattern("<link rel=\"stylesheet\" href=\"/assets/[0-9a-f]{16}/own\\.css\">");
    assertThat(page(site, "posts/first-figure/"))
        .contains("<time datetime=\"1970-01-01\">")
        .contains("data-study=\"double-descent\"")
        .contains("<li id=\"ref-belkin2019\">");
  }

  @Test
  void aNameThatNoFolderCanHaveIsWrongUsage() throws IOException {
    String name = "a".repeat(300);
    assertThat(session.run("new", "site", name)).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(name + ": file name too long\n    hint: choose another place\n");
    assertThat(session.run("new", "site", "a\0b")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            """
            this cannot be the name of a file here: Nul character not allowed
                hint: choose another name
            """);
    Files.writeString(folder.resolve("file"), "");
    assertThat(session.run("new", "site", "file/site")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo("file/site: not a directory\n    hint: choose another place\n");
  }

  @Test
  void whatTheSiteDoesNotOverrideComesFromTheProgram() throws IOException {
    session.run("new", "site", ".");
    Path colophon = folder.resolve("templates/fragments/colophon.html");
    Files.createDirectories(colophon.getParent());
    Files.writeString(colophon, "<footer th:fragment=\"colophon\">Mine.</footer>");
    Files.delete(folder.resolve("content/posts/first-figure/index.md"));
    Files.writeString(folder.resolve("content/posts/a-note.md"), "# A note\n\nText.\n");
    assertThat(session.run("build")).as(session.err()).isZero();
    assertThat(page(folder, "posts/a-note/"))
        .contains("<footer>Mine.</footer>")
        .contains("<header class=\"masthead\">");
    assertThat(page(folder, "posts/a-note/")).containsPattern("/assets/[0-9a-f]{16}/site\\.css");
  }

  @Test
  void aNewPostHasTheDateOfTodayAndANoteHasNone() throws IOException {
    session.run("new", "site", ".");
    assertThat(session.run("new", "post", "Über die \"Tiefe\"")).isZero();
    assertThat(session.out()).isEqualTo("wrote content/posts/uber-die-tiefe/index.md\n");
    assertThat(folder.resolve("content/posts/uber-die-tiefe/index.md"))
        .hasContent(
            """
            ---
            title: "Über die \\"Tiefe\\""
            date: 1970-01-01
            description:
            tags: []
            ---

            The first sentence.
            """);
    assertThat(session.run("new", "note", "second-thoughts.md")).isZero();
    assertThat(session.out()).isEqualTo("wrote content/posts/second-thoughts.md\n");
    assertThat(folder.resolve("content/posts/second-thoughts.md"))
        .content()
        .startsWith("---\ntitle: \"Second thoughts\"\ndescription:\n");
    assertThat(session.run("check")).as(session.err()).isZero();
  }

  @Test
  void nothingThatIsThereIsWrittenOver() throws IOException {
    session.run("new", "site", "notes");
    assertThat(session.run("new", "site", "notes")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo("notes is there already, and is not empty: it is left alone\n");
    Files.createDirectories(folder.resolve("content/posts"));
    Files.writeString(folder.resolve("content/posts/depth.md"), "years of work");
    assertThat(session.run("new", "post", "Depth")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("content/posts/depth.md is there already\n");
    assertThat(folder.resolve("content/posts/depth.md")).hasContent("years of work");
  }

  @Test
  void whatCannotBeBegunIsWrongUsage() throws IOException {
    assertThat(session.run("new", "post", "Depth")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo("there is no folder \"content\" here: orrery new site NAME begins a site\n");
    Files.createDirectories(folder.resolve("content"));
    assertThat(session.run("new", "post", "?!")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("an address cannot be made of the name \"?!\"\n");
    assertThat(session.run("new")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("new what? a site, a post or a note\n");
    assertThat(session.run("new", "psot", "x")).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo("unknown command \"psot\"\n    hint: did you mean \"post\"?\n");
  }

  private static String page(Path site, String path) throws IOException {
    return Files.readString(site.resolve("site/target/www").resolve(path).resolve("index.html"));
  }

  @Test
  void anArticleIsMadeOfADocumentAndEachChangeIsTold() throws IOException {
    session.run("new", "site", ".");
    Files.writeString(
        folder.resolve("2023-04-05-flat-minima.md"),
        "---\nlayout: post\ntitle: Flat\n---\nIt doesnâ€™t <b>matter</b>.\n");
    assertThat(session.run("new", "post", "--from", "2023-04-05-flat-minima.md")).isZero();
    assertThat(session.out())
        .isEqualTo(
            """
            wrote content/posts/flat-minima/index.md
            line 1: changed: the date is from the name of the file
            line 2: changed: layout: was left out, since nothing here asks for it
            line 5: changed: read â€™ as ’
            line 5: changed: <b>matter</b> is **matter**
            """);
    assertThat(folder.resolve("content/posts/flat-minima/index.md"))
        .hasContent("---\ntitle: Flat\ndate: 2023-04-05\n---\n\nIt doesn’t **matter**.\n");
  }

  @Test
  void aDocumentThatIsNotThereIsToldAndSoIsAMissingName() {
    session.run("new", "site", ".");
    assertThat(session.run("new", "post", "--from", "lost.md")).isEqualTo(2);
    assertThat(session.err()).startsWith("there is no file lost.md\n");
    assertThat(session.run("new", "post")).isEqualTo(2);
    assertThat(session.err()).startsWith("an article needs a name\n");
  }
}
