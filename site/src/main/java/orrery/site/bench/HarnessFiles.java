package orrery.site.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import orrery.site.figure.ExperimentAssets;

/**
 * The files that the page loads: its own, those of a published page, and the user's own copy of
 * TensorFlow.js, if any.
 */
public final class HarnessFiles {
  private static final String ZIP = "/orrery/site/bench/harness.zip";
  private static final String TFJS = "tfjs/";
  private static final List<String> FOLDERS =
      List.of(
          "node_modules/@tensorflow/tfjs/dist", "node_modules/@tensorflow/tfjs-backend-wasm/dist");

  private final Map<String, byte[]> builtIn;
  private final Optional<Path> tfjs;

  private HarnessFiles(Map<String, byte[]> builtIn, Optional<Path> tfjs) {
    this.builtIn = builtIn;
    this.tfjs = tfjs;
  }

  /**
   * Returns the files of this program; empty if it was built without them.
   *
   * @param tfjs the folder in which TensorFlow.js was installed
   */
  public static HarnessFiles of(Optional<Path> tfjs) {
    Map<String, byte[]> files = new TreeMap<>(ExperimentAssets.builtIn().experiments());
    try (InputStream in = HarnessFiles.class.getResourceAsStream(ZIP)) {
      if (in != null) {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          files.put(entry.getName(), zip.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + ZIP, e);
    }
    return new HarnessFiles(files, tfjs);
  }

  /** Returns the files of a test, without TensorFlow.js. */
  static HarnessFiles with(Map<String, byte[]> files) {
    return new HarnessFiles(files, Optional.empty());
  }

  /** Returns whether a folder holds the result of {@code npm install} of TensorFlow.js. */
  public static boolean isTensorFlow(Path folder) {
    return FOLDERS.stream().map(folder::resolve).allMatch(Files::isDirectory);
  }

  /** Returns whether the page is present. */
  boolean arePresent() {
    return builtIn.containsKey("bench.html");
  }

  boolean hasTensorFlow() {
    return tfjs.isPresent();
  }

  /** Returns a file by its name; of TensorFlow.js, any file directly in one of its two folders. */
  Optional<byte[]> file(String name) {
    if (tfjs.isPresent() && name.startsWith(TFJS)) {
      return ofTensorFlow(tfjs.get(), name.substring(TFJS.length()));
    }
    return Optional.ofNullable(builtIn.get(name));
  }

  private static Optional<byte[]> ofTensorFlow(Path root, String name) {
    if (!name.matches("[\\w-][\\w.-]*")) {
      return Optional.empty();
    }
    for (String folder : FOLDERS) {
      Path file = root.resolve(folder).resolve(name);
      if (Files.isRegularFile(file)) {
        try {
          return Optional.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
