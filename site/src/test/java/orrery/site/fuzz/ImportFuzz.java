package orrery.site.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import orrery.site.imports.ImportResult;
import orrery.site.imports.Importer;

/**
 * Documents of other programs: each becomes an article that is a page or has problems. The first
 * line is the name of the file.
 */
final class ImportFuzz {
  private ImportFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String input = new String(data, UTF_8);
    int line = Math.max(0, input.indexOf('\n'));
    ImportResult result =
        Importer.of(input.substring(line).stripLeading(), input.substring(0, line));
    result.report().forEach(told -> Oracle.require(!told.isBlank(), "an empty line of the report"));
    Oracle.check(FuzzedSite.of(result.text()));
  }
}
