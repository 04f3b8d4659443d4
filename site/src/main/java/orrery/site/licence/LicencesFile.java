package orrery.site.licence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The file in which a site names the works of others that its pages hold or load. No page loads it.
 *
 * <pre>{@code
 * site.put(LicencesFile.PATH, LicencesFile.of(Katex.notices()));
 * }</pre>
 */
public final class LicencesFile {
  /** The path in a site: the same in all builds, so that comments in other files can name it. */
  public static final String PATH = "assets/licences.txt";

  private static final String OWN = "LICENSE";

  private static final String BEGINNING =
      """
      LICENCES

      The styles, scripts and programs of these pages are Orrery's, whose licence is the first below.
      They hold parts of other works, each under its own licence, which follow it. What the articles
      say and show belongs to their authors, and is no part of this.
      """;

  private LicencesFile() {}

  /** Returns the text of the file, with the licence of Orrery itself before those of others. */
  public static String of(List<Notice> notices) {
    StringBuilder text = new StringBuilder(BEGINNING);
    add(text, "Orrery", "the theme, the scripts, and the engine of experiments", ownLicence());
    notices.forEach(notice -> add(text, notice.title(), notice.use(), notice.licence()));
    return text.toString();
  }

  private static void add(StringBuilder text, String title, String use, String licence) {
    text.append("\n\n").append(title).append('\n').append("=".repeat(title.length()));
    text.append("\nUsed as: ").append(use).append(".\n\n");
    text.append(licence.replace("\r\n", "\n").strip()).append('\n');
  }

  private static String ownLicence() {
    try (InputStream in = LicencesFile.class.getResourceAsStream(OWN)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + OWN);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + OWN, failure);
    }
  }
}
