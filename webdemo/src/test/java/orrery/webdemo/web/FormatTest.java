package orrery.webdemo.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds scripts, styles and templates to Prettier's format. With {@code -Dorrery.format=true} they
 * are rewritten instead.
 */
class FormatTest {
  private static final Path TOP = Path.of("..");
  private static final List<Path> FOLDERS =
      Stream.of("webdemo/src/main", "site/src/main/resources/orrery", "templates")
          .map(TOP::resolve)
          .toList();

  private static final Digests FORMATTED = new Digests(Path.of("target/formatted.txt"));

  private static boolean isFormatted(Path file) {
    return Files.isRegularFile(file) && file.toString().matches(".*\\.(js|css|html)");
  }

  @Test
  void scriptsStylesAndTemplatesAreFormatted() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> walk = Files.walk(folder)) {
        walk.filter(FormatTest::isFormatted).sorted().forEach(files::add);
      }
    }
    assertThat(files).hasSizeGreaterThan(80);
    assertThat(unformatted(files))
        .as("format them with: ./mvnw -q -pl engine,webdemo test -Dtest=FormatTest -Dorrery.format")
        .isEmpty();
  }

  /**
   * Returns a sentence for each file that is not formatted; unchanged files are not checked again.
   */
  private static List<String> unformatted(List<Path> files) throws IOException {
    List<String> found = new ArrayList<>();
    TreeSet<String> good = new TreeSet<>();
    Prettier prettier = null;
    for (Path file : files) {
      String text = Files.readString(file);
      String digest = digest(text, file);
      if (!FORMATTED.contains(digest)) {
        prettier = prettier == null ? new Prettier() : prettier;
        String formatted = prettier.format(file.getFileName().toString(), text);
        if (!formatted.equals(text) && Boolean.getBoolean("orrery.format")) {
          Files.writeString(file, formatted);
          digest = digest(formatted, file);
        } else if (!formatted.equals(text)) {
          found.add(difference(TOP.relativize(file).toString(), text, formatted));
          continue;
        }
      }
      good.add(digest);
    }
    if (prettier != null) {
      prettier.close();
    }
    FORMATTED.write(good);
    return found;
  }

  private static String digest(String text, Path file) {
    String kind = file.toString().replaceAll(".*\\.", "");
    return Digests.of(
        List.of(Prettier.VERSION, Prettier.OPTIONS, kind, text).toString().getBytes(UTF_8));
  }

  /** Returns the first line that the formatter would change. */
  private static String difference(String file, String text, String formatted) {
    List<String> lines = text.lines().toList();
    List<String> wanted = formatted.lines().toList();
    int line = 0;
    while (line < Math.min(lines.size(), wanted.size())
        && lines.get(line).equals(wanted.get(line))) {
      line++;
    }
    String instead = line < wanted.size() ? wanted.get(line) : "the end of the file";
    return file + ":" + (line + 1) + ": formatted, this line is: " + instead;
  }

  @Test
  void aFileThatIsNotFormattedIsNamedWithItsFirstSuchLine() throws IOException {
    try (Prettier prettier = new Prettier()) {
      String text = "const a = 1;\nconst b   = \"2\"\n";
      assertThat(difference("x.js", text, prettier.format("x.js", text)))
          .isEqualTo("x.js:2: formatted, this line is: const b = '2';");
      assertThat(difference("x.js", "a;\n\n", prettier.format("x.js", "a;\n\n")))
          .isEqualTo("x.js:2: formatted, this line is: the end of the file");
      assertThat(prettier.format("x.css", "a{b:c}")).isEqualTo("a {\n  b: c;\n}\n");
    }
  }
}
