package orrery.site.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * The document type of a file, read before the rest: for each declaration the reader looks at all
 * that it has met, and each attribute with a default is of every element.
 */
final class XmlProlog extends DefaultHandler2 {
  private static final int MAX_DECLARATIONS = 1_000;

  private int declarations;
  private int defaults;

  private XmlProlog() {}

  /** Where the reader stops, having seen enough. */
  private static final class Enough extends SAXException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Returns what the document type of a file has too much of, if anything.
   *
   * @param parts the number of tags and attributes in it, at most
   * @param most the number that is allowed, with attributes that only the document type has
   */
  static Optional<String> excess(byte[] bytes, int parts, int most) {
    XmlProlog prolog = new XmlProlog();
    try {
      prolog.read(bytes);
    } catch (SAXException | IOException enoughOrNoXml) {
      // What is no XML is found again, with its place.
    }
    if (prolog.declarations > MAX_DECLARATIONS) {
      return Optional.of("more than 1,000 declarations in its document type");
    }
    return (long) prolog.defaults * parts > most
        ? Optional.of("too many attributes that its document type gives to each element")
        : Optional.empty();
  }

  private void read(byte[] bytes) throws SAXException, IOException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      for (XmlFile.Feature feature : XmlFile.FEATURES) {
        factory.setFeature(feature.name(), feature.on());
      }
      XMLReader reader = factory.newSAXParser().getXMLReader();
      reader.setProperty("http://xml.org/sax/properties/declaration-handler", this);
      reader.setContentHandler(this);
      reader.setDTDHandler(this);
      reader.setErrorHandler(this);
      reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
    } catch (ParserConfigurationException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private void declaration() throws Enough {
    declarations++;
    if (declarations > MAX_DECLARATIONS) {
      throw new Enough();
    }
  }

  @Override
  public void attributeDecl(
      String element, String attribute, String type, String mode, String value) throws Enough {
    defaults += value == null ? 0 : 1;
    declaration();
  }

  @Override
  public void elementDecl(String name, String model) throws Enough {
    declaration();
  }

  @Override
  public void internalEntityDecl(String name, String value) throws Enough {
    declaration();
  }

  @Override
  public void externalEntityDecl(String name, String publicId, String systemId) throws Enough {
    declaration();
  }

  @Override
  public void notationDecl(String name, String publicId, String systemId) throws Enough {
    declaration();
  }

  @Override
  public void unparsedEntityDecl(String name, String publicId, String systemId, String notation)
      throws Enough {
    declaration();
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws Enough {
    throw new Enough();
  }
}
