package orrery.site.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML within limits, and no other file. The limits are those of the newest JDK, where it has
 * one: older ones allow far more, and the same drawing is to be read or refused by all.
 */
final class XmlFile {

  /**
   * A limit of the JDK's parser.
   *
   * @param property its name, behind {@code jdk.xml.}
   * @param code the number of the message that says that it is exceeded, behind {@code JAXP0001000}
   * @param most the greatest value that is allowed
   * @param words what has too much of it, for messages
   */
  private record Limit(String property, int code, int most, String words) {}

  private static final List<Limit> LIMITS =
      List.of(
          new Limit("entityExpansionLimit", 1, 2_500, "more than 2,500 references to entities"),
          new Limit("elementAttributeLimit", 2, 200, "an element with more than 200 attributes"),
          new Limit("maxGeneralEntitySizeLimit", 3, 100_000, "an entity that is too long"),
          new Limit("maxParameterEntitySizeLimit", 3, 15_000, "an entity that is too long"),
          new Limit("totalEntitySizeLimit", 4, 100_000, "entities of more than 100,000 characters"),
          new Limit("maxElementDepth", 6, 256, "elements that are nested deeper than 256"),
          new Limit("maxXMLNameLimit", 5, 1_000, "a name of more than 1,000 characters"),
          new Limit(
              "entityReplacementLimit", 8, 100_000, "more than 100,000 nodes out of entities"));

  /**
   * The most brackets and signs of equality: each tag and each attribute has one, and takes some
   * microseconds and hundreds of bytes.
   */
  private static final int MAX_MARKS = 1_000_000;

  /** A switch of the JDK's parsers. */
  record Feature(String name, boolean on) {}

  /** Those that keep a parser from reading other files. */
  static final List<Feature> FEATURES =
      List.of(
          new Feature(XMLConstants.FEATURE_SECURE_PROCESSING, true),
          new Feature("http://xml.org/sax/features/external-general-entities", false),
          new Feature("http://xml.org/sax/features/external-parameter-entities", false),
          new Feature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false));

  private static final String CODE = "JAXP0001000";

  private XmlFile() {}

  /** Returns what a file has too much of before it is read, if anything. */
  static Optional<String> excess(byte[] bytes) {
    int marks = 0;
    for (byte one : bytes) {
      marks += one == '<' || one == '=' ? 1 : 0;
    }
    return marks > MAX_MARKS
        ? Optional.of("more than 1,000,000 tags and attributes")
        : XmlProlog.excess(bytes, marks, MAX_MARKS);
  }

  /**
   * Returns the document that a file is.
   *
   * @throws SAXException if it is not XML, or exceeds a limit
   */
  static Document parse(byte[] bytes) throws SAXException, IOException {
    return parser().parse(new ByteArrayInputStream(bytes));
  }

  /** Returns what a file has too much of; empty where it was not read for another reason. */
  static Optional<String> excess(SAXException failure) {
    String message = String.valueOf(failure.getMessage());
    return LIMITS.stream()
        .filter(limit -> message.startsWith(CODE + limit.code()))
        .map(Limit::words)
        .findFirst();
  }

  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      for (Feature feature : FEATURES) {
        factory.setFeature(feature.name(), feature.on());
      }
      for (Limit limit : LIMITS) {
        factory.setAttribute("jdk.xml." + limit.property(), String.valueOf(limit.most()));
      }
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler());
      return parser;
    } catch (ParserConfigurationException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
