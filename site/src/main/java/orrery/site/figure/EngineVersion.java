package orrery.site.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import orrery.engine.study.Study;
import orrery.site.memo.Key;

/**
 * A digest of the engine's own code, so that results of an engine that was changed are not reused,
 * whether or not a version was raised.
 */
public final class EngineVersion {
  private EngineVersion() {}

  /** Returns 64 hexadecimal digits. */
  public static String text() {
    try {
      URI place = Study.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path code = Path.of(place);
      try (Stream<Path> files = Files.walk(code)) {
        List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
        StringBuilder all = new StringBuilder();
        for (Path file : sorted) {
          all.append(code.relativize(file));
          all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return Key.of(all.toString()).text();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the engine's classes", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
