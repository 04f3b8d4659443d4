package orrery.site.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {
  /** The operations for three files in three folders. */
  private static final int OPERATIONS = 9;

  @TempDir Path folder;
  private final Map<Path, String> texts = new LinkedHashMap<>();

  @BeforeEach
  void threeFilesOfWhichOneIsThere() throws IOException {
    texts.put(folder.resolve("new/site.yaml"), "title: Notes\n");
    texts.put(folder.resolve("there.md"), "new words\n");
    texts.put(folder.resolve("new/posts/a/index.md"), "words\n");
    Files.writeString(folder.resolve("there.md"), "old words\n");
  }

  @Test
  void allAreWrittenWithTheirFoldersAndNothingElse() throws IOException {
    TextFiles.write(texts);
    assertThat(found()).containsExactly("new/posts/a/index.md", "new/site.yaml", "there.md");
    for (Map.Entry<Path, String> text : texts.entrySet()) {
      assertThat(text.getKey()).hasContent(text.getValue());
    }
  }

  @Test
  void whereTheDiskRefusesAnythingNothingNewIsLeftAndTheOldIsWhole() throws IOException {
    for (int failing = 1; failing <= OPERATIONS; failing++) {
      Files.writeString(folder.resolve("there.md"), "old words\n");
      Disk disk = new FaultyDisk(FaultyDisk.Fault.ONCE, failing);
      FileSystemException failure =
          catchThrowableOfType(FileSystemException.class, () -> TextFiles.write(texts, disk));
      assertThat(failure.getReason()).isEqualTo("No space left on device");
      assertThat(texts).containsKey(Path.of(failure.getFile()));
      assertThat(found()).as("operation " + failing).containsExactly("there.md");
      assertThat(Files.readString(folder.resolve("there.md"))).isIn("old words\n", "new words\n");
      assertThat(folder.resolve("new")).doesNotExist();
    }
    TextFiles.write(texts, new FaultyDisk(FaultyDisk.Fault.ONCE, OPERATIONS + 1));
  }

  @Test
  void aDraftThatWasLeftIsReplaced() throws IOException {
    Files.writeString(folder.resolve(".there.md.new"), "half");
    TextFiles.write(texts);
    assertThat(folder.resolve("there.md")).hasContent("new words");
    assertThat(found()).hasSize(3);
  }

  private List<String> found() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
