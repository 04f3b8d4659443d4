package orrery.site.cite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import orrery.site.source.Conventions;

/**
 * A way to cite.
 *
 * @param file its name among our resources
 * @param form the form of a citation in the text
 */
public record CitationStyle(String file, Form form) {

  /**
   * The form of a citation in the text: names and a year, a number, or a label such as {@code
   * [BHM19]}.
   */
  enum Form {
    AUTHOR_DATE,
    NUMBER,
    LABEL
  }

  /** The default style. */
  public static final String USUAL = "author-date";

  private static final CitationStyle APA = new CitationStyle("apa", Form.AUTHOR_DATE);
  private static final CitationStyle IEEE = new CitationStyle("ieee", Form.NUMBER);
  private static final CitationStyle AMS = new CitationStyle("ams", Form.LABEL);
  private static final Map<String, CitationStyle> NAMED =
      Map.of(
          USUAL,
          APA,
          "apa",
          APA,
          "chicago",
          new CitationStyle("chicago", Form.AUTHOR_DATE),
          "numeric",
          IEEE,
          "ieee",
          IEEE,
          "alphabetic",
          AMS,
          "ams",
          AMS);

  /** The style of a name among {@link Conventions#CITATION_STYLES}. */
  public static CitationStyle named(String name) {
    return Objects.requireNonNull(NAMED.get(name), name);
  }

  String xml() {
    return xml(file);
  }

  static String xml(String file) {
    String resource = "/orrery/site/cite/" + file + ".csl";
    try (InputStream in = CitationStyle.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
