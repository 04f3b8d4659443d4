package orrery.site.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import orrery.site.page.ContentPolicy;

/** The folder of the pages that check the devices of a browser against their contract. */
final class HarnessPages {
  private static final Path FOLDER = prepare();

  private HarnessPages() {}

  /** The unpacked pages, with the headers that a published site would have. */
  static Path folder() {
    return FOLDER;
  }

  private static Path prepare() {
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
