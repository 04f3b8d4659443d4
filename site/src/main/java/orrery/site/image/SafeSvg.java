package orrery.site.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Takes out of an SVG whatever runs or loads something when it is opened by itself: scripts,
 * handlers, pages inside it, style sheets and images from elsewhere (w3.org/TR/SVG2, and
 * cheatsheetseries.owasp.org on what to refuse). It is read as a browser reads it, entities,
 * default attributes and namespaces resolved, so that nothing hides in them. Elements and
 * attributes have to be on a list, and what is printed is read and checked once more.
 */
final class SafeSvg {
  /** The encodings that every browser and every JDK read alike. */
  private static final Set<String> ENCODINGS =
      Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE");

  private static final Pattern ENTITY = Pattern.compile("&([^\\s&;<#]++);");

  private static final Set<String> XML_ENTITIES = Set.of("amp", "lt", "gt", "quot", "apos");

  private final Set<String> removed = new LinkedHashSet<>();
  private final Set<Node> unsafe = Collections.newSetFromMap(new IdentityHashMap<>());

  private SafeSvg() {}

  /** Returns a file as it is published. */
  static Drawing of(byte[] bytes) {
    Optional<String> excess = XmlFile.excess(bytes);
    if (excess.isPresent()) {
      return new Drawing.Excessive(1, 1, excess.get());
    }
    Document document;
    try {
      document = XmlFile.parse(bytes);
    } catch (SAXException refused) {
      return refused(refused);
    } catch (IOException e) {
      return new Drawing.Broken(1, 1);
    }
    Element root = document.getDocumentElement();
    if (!SvgNames.isDrawing(root)) {
      return new Drawing.NotSvg(root.getTagName());
    }
    SafeSvg svg = new SafeSvg();
    svg.check(document);
    if (document.getDoctype() != null) {
      svg.entities(document, bytes);
    }
    return svg.removed.isEmpty() && isPlain(document) ? new Drawing.AsWritten() : svg.print(root);
  }

  private static Drawing refused(SAXException refusal) {
    int line = refusal instanceof SAXParseException at ? Math.max(1, at.getLineNumber()) : 1;
    int column = refusal instanceof SAXParseException at ? Math.max(1, at.getColumnNumber()) : 1;
    return XmlFile.excess(refusal)
        .<Drawing>map(excess -> new Drawing.Excessive(line, column, excess))
        .orElseGet(() -> new Drawing.Broken(line, column));
  }

  /** Returns whether every program takes the document for what it is taken for here. */
  private static boolean isPlain(Document document) {
    String encoding = document.getInputEncoding();
    return (document.getDoctype() == null || document.getDoctype().getInternalSubset() == null)
        && "1.0".equals(document.getXmlVersion())
        && (encoding == null || ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT)));
  }

  /** Prints what is allowed, and makes sure of it. */
  private Drawing print(Element root) {
    String text = XmlText.of(root, unsafe);
    try {
      Document printed = XmlFile.parse(text.getBytes(UTF_8));
      SafeSvg again = new SafeSvg();
      again.check(printed);
      boolean safe = again.removed.isEmpty() && isPlain(printed);
      return safe ? new Drawing.Printed(text, List.copyOf(removed)) : new Drawing.Broken(1, 1);
    } catch (SAXException | IOException noXml) {
      return new Drawing.Broken(1, 1);
    }
  }

  private void check(Node node) {
    if (node instanceof ProcessingInstruction order) {
      refuse(node, "<?" + order.getTarget() + "?>");
    } else if (node instanceof Element element && !isAllowed(element)) {
      refuse(node, "<" + element.getLocalName() + ">");
      return;
    } else if (node instanceof Element element) {
      attributes(element);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      check(child);
    }
  }

  private static boolean isAllowed(Element element) {
    if (!SvgNames.isAllowed(element)) {
      return false;
    }
    if (SvgNames.isAnimation(element)) {
      String target = element.getAttribute("attributeName").strip().toLowerCase(Locale.ROOT);
      return !target.endsWith("href") && !target.startsWith("on");
    }
    return !element.getLocalName().equals("style") || isAllowedStyle(element);
  }

  /** Browsers read the text that is directly in it: without that of elements inside. */
  private static boolean isAllowedStyle(Element style) {
    boolean plain = style.getElementsByTagName("*").getLength() == 0;
    return plain && !CssAddresses.load(style.getTextContent());
  }

  private void attributes(Element element) {
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      Attr attribute = (Attr) all.item(i);
      if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
        attribute(attribute, element);
      }
    }
  }

  private void attribute(Attr attribute, Element element) {
    String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
    // In capitals it is none in a drawing, but one as soon as somebody puts the drawing into HTML.
    boolean address = name.equalsIgnoreCase("href") || name.equalsIgnoreCase("src");
    boolean loads = SvgNames.isStyle(attribute) && CssAddresses.load(attribute.getValue());
    if (!SvgNames.isAllowed(attribute, name, element)) {
      refuse(attribute, name);
    } else if (loads || (address && !isAllowed(element, attribute.getValue()))) {
      refuse(attribute, name + "=\"" + shortened(attribute.getValue()) + "\"");
    }
  }

  /**
   * A link is followed by a reader; anything else is fetched with the drawing. Only spaces are
   * looked behind, since each other character may be a part of an address.
   */
  private static boolean isAllowed(Element element, String address) {
    String plain = address.replaceFirst("^[ \t\n\f\r]+", "").toLowerCase(Locale.ROOT);
    boolean followed =
        element.getLocalName().equals("a")
            && (plain.startsWith("http:") || plain.startsWith("https:"));
    boolean inside = SvgNames.isImage(element) && plain.startsWith("data:image/");
    return plain.isEmpty() || plain.startsWith("#") || followed || inside;
  }

  /**
   * Refuses entities that the document does not declare. They are left out here, while browsers
   * show an error, or know them: of one that stands for a bracket, a rule can be made.
   */
  private void entities(Document document, byte[] bytes) {
    String encoding = document.getInputEncoding();
    boolean known = encoding != null && ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT));
    Matcher entity = ENTITY.matcher(new String(bytes, known ? Charset.forName(encoding) : UTF_8));
    while (entity.find()) {
      String name = entity.group(1);
      if (!XML_ENTITIES.contains(name)
          && document.getDoctype().getEntities().getNamedItem(name) == null) {
        removed.add(entity.group());
      }
    }
  }

  private static String shortened(String value) {
    String line = value.strip().replaceAll("\\s+", " ");
    return line.length() > 40 ? line.substring(0, 40) + "…" : line;
  }

  private void refuse(Node node, String name) {
    unsafe.add(node);
    removed.add(name);
  }
}
