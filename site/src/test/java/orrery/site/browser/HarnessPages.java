package orrery.site.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import orrery.site.page.ContentPolicy;

/** The pages that hold the devices of a browser to what they promise, as a folder to serve. */
final class HarnessPages {
  private static final Path FOLDER = furnished();

  private HarnessPages() {}

  /** The unpacked pages, with the headers that a published site would have. */
  static Path folder() {
    return FOLDER;
  }

  private static Path furnished() {
    try {
      Path folder = Path.of("target/harness");
      Files.writeString(folder.resolve("_headers"), ContentPolicy.headersFile());
      Files.writeString(folder.resolve("404.html"), "not found");
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
