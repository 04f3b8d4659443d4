package orrery.site.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import orrery.site.image.Drawing;
import orrery.site.image.Drawings;

/**
 * Drawings: what is published runs nothing and loads nothing from elsewhere, and is published as it
 * is when it is read again. An input that begins with {@code <} is a drawing; all others are
 * choices of a grammar.
 */
final class SvgFuzz {
  private static final Drawings DRAWINGS = new Drawings(FuzzedSite.NO_MEMO);
  private static final List<String> PASSIVE_ADDRESSES =
      List.of("#", "http:", "https:", "data:image/");

  private SvgFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    boolean written = data.length > 0 && data[0] == '<';
    byte[] bytes = written ? data : new SvgText(new Choices(data)).text().getBytes(UTF_8);
    Drawing drawing = DRAWINGS.read(bytes);
    if (drawing instanceof Drawing.Printed printed) {
      byte[] again = printed.text().getBytes(UTF_8);
      Oracle.requireSame(DRAWINGS.read(again), new Drawing.AsWritten(), printed.text());
      Oracle.require(isPassive(again), printed.text());
    } else if (drawing instanceof Drawing.AsWritten) {
      Oracle.require(isPassive(bytes), new String(bytes, UTF_8));
    } else if (drawing instanceof Drawing.Broken broken) {
      Oracle.require(broken.line() >= 1 && broken.column() >= 1, broken.toString());
    }
  }

  /** Returns whether a drawing has no script, no handler and no address elsewhere. */
  private static boolean isPassive(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    if (text.contains("&lpar;") && !text.contains("<![CDATA[") && !text.contains("<!--")) {
      return false;
    }
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler());
      return isPassive(parser.parse(new ByteArrayInputStream(bytes)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("no XML: " + new String(bytes, UTF_8), e);
    }
  }

  private static boolean isPassive(Node node) {
    if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
      return false;
    }
    if (node instanceof Element element) {
      String name = element.getLocalName().toLowerCase(Locale.ROOT);
      boolean active = List.of("script", "foreignobject", "iframe", "handler").contains(name);
      boolean fetches = name.equals("style") && CssOracle.fetches(childText(element));
      if (active || fetches || !attributesArePassive(element)) {
        return false;
      }
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (!isPassive(child)) {
        return false;
      }
    }
    return true;
  }

  private static boolean attributesArePassive(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      String name = attribute.getLocalName().toLowerCase(Locale.ROOT);
      String value = attribute.getValue().toLowerCase(Locale.ROOT).replaceAll("^[\t\n\r ]+", "");
      boolean address = name.equals("href") || name.equals("src");
      boolean text = address || name.matches("id|class|unicode|(data|aria)-.*");
      boolean style = attribute.getNamespaceURI() == null && !text;
      boolean passive = value.isEmpty() || PASSIVE_ADDRESSES.stream().anyMatch(value::startsWith);
      boolean declaration = "http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI());
      if (!declaration && (name.startsWith("on") || (address && !passive))) {
        return false;
      }
      if (style && CssOracle.fetches(attribute.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** Returns the text of a style element as browsers take it: not that of elements inside. */
  private static String childText(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text part) {
        text.append(part.getData());
      }
    }
    return text.toString();
  }
}
