package orrery.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders that each hold an input and the file that is expected of it.
 *
 * <pre>
 * -Dorrery.only=epigraph     looks at the folder of that name alone
 * -Dorrery.record=true       writes what comes out as what is expected: read it before you commit
 * </pre>
 */
public final class GoldenFolders {
  private static final String RECORD = "orrery.record";

  private GoldenFolders() {}

  /** Returns the names of the folders in a folder that are to be looked at. */
  public static Stream<String> in(Path folder) throws IOException {
    String only = System.getProperty("orrery.only", "");
    return all(folder).stream().filter(name -> only.isEmpty() || name.equals(only));
  }

  /** Returns the names of all folders in a folder. */
  public static List<String> all(Path folder) throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  /** Compares what came out with a file, and names the file where it is something else. */
  public static void check(String actual, Path expected) throws IOException {
    if (Boolean.getBoolean(RECORD)) {
      Files.writeString(expected, actual);
    }
    assertThat(expected).as("record it with -D%s=true", RECORD).exists();
    assertThat(actual)
        .as("%s (record it anew with -D%s=true)", expected, RECORD)
        .isEqualTo(Files.readString(expected));
  }
}
