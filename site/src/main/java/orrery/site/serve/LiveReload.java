package orrery.site.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The parts that make a served page reload itself: a script and a style sheet, named in its head.
 */
final class LiveReload {
  private static final String HEAD_END = "</head>";

  private LiveReload() {}

  /** A page with the two named in it. */
  static byte[] in(byte[] page, ServedState shown) {
    String html = new String(page, UTF_8);
    int at = html.indexOf(HEAD_END);
    if (at < 0) {
      return page;
    }
    return (html.substring(0, at) + head(shown) + html.substring(at)).getBytes(UTF_8);
  }

  /** A page for when there is no site yet, because its first build failed. */
  static String problemPage(ServedState shown) {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<title>This site has errors</title>"
        + head(shown)
        + "</head><body><aside id=\"orrery-problems\"><pre>"
        + shown.problems().replace("&", "&amp;").replace("<", "&lt;")
        + "</pre></aside></body></html>\n";
  }

  private static String head(ServedState shown) {
    String folder = shown.root() + Response.OWN;
    return "<link rel=\"stylesheet\" href=\""
        + folder
        + "live.css\">"
        + "<script defer src=\""
        + folder
        + "live.js\" data-folder=\""
        + folder
        + "\" data-version=\""
        + shown.version()
        + "\"></script>\n";
  }

  /** A file of this package. */
  static byte[] resource(String name) {
    try (InputStream in = LiveReload.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
