package orrery.site.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes out of an SVG whatever runs or loads something when it is opened by itself: scripts,
 * handlers, pages inside it, style sheets and images from elsewhere (w3.org/TR/SVG2, and
 * cheatsheetseries.owasp.org on what to refuse). It is read as a browser reads it, entities and
 * namespaces resolved, so that nothing hides in them.
 */
final class SafeSvg {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String XML_EVENTS = "http://www.w3.org/2001/xml-events";

  private static final Set<String> ELEMENTS =
      Set.of(
          "script", "foreignObject", "handler", "listener", "iframe", "audio", "video", "canvas");

  private static final Set<String> ANIMATIONS =
      Set.of("set", "animate", "animateTransform", "animateMotion");

  private static final Set<String> IMAGES = Set.of("image", "feImage");

  /** The greatest depth of elements: deeper drawings are made to break programs. */
  private static final String MAX_ELEMENT_DEPTH = "256";

  private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{1,6})\\s?|\\\\(.)");

  /** A reference in a rule or an attribute to anything but a part of the drawing itself. */
  private static final Pattern FETCHES =
      Pattern.compile(
          "(?is).*(@import|image-set|url\\(\\s*[\"']?\\s*"
              + "(?![\"'\\s#)]|data:(image/(png|jpeg|gif|webp)|font/|application/(x-)?font))).*");

  private final Set<String> removed = new LinkedHashSet<>();
  private final List<Node> unsafe = new ArrayList<>();

  private SafeSvg() {}

  /** Returns a file as it is published. */
  static Drawing of(byte[] bytes) {
    Document document;
    try {
      document = parser().parse(new ByteArrayInputStream(bytes));
    } catch (SAXParseException e) {
      return new Drawing.Broken(Math.max(1, e.getLineNumber()), Math.max(1, e.getColumnNumber()));
    } catch (SAXException | IOException e) {
      return new Drawing.Broken(1, 1);
    }
    SafeSvg svg = new SafeSvg();
    svg.clean(document);
    if (svg.removed.isEmpty()) {
      return new Drawing.Safe(new String(bytes, UTF_8), List.of());
    }
    svg.unsafe.forEach(SafeSvg::remove);
    return new Drawing.Safe(XmlText.of(document), List.copyOf(svg.removed));
  }

  /** Returns a parser that reads no other file. */
  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setAttribute("jdk.xml.maxElementDepth", MAX_ELEMENT_DEPTH);
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler());
      return parser;
    } catch (ParserConfigurationException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static void remove(Node node) {
    if (node instanceof Attr attribute) {
      attribute.getOwnerElement().removeAttributeNode(attribute);
    } else if (node.getParentNode() != null) {
      node.getParentNode().removeChild(node);
    }
  }

  private void clean(Node node) {
    if (node instanceof ProcessingInstruction order) {
      refuse(node, "<?" + order.getTarget() + "?>");
    } else if (node instanceof Element element && isUnsafe(element)) {
      refuse(node, "<" + element.getLocalName() + ">");
      return;
    } else if (node instanceof Element element) {
      attributes(element);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      clean(child);
    }
  }

  private static boolean isUnsafe(Element element) {
    String space = element.getNamespaceURI();
    String name = element.getLocalName();
    boolean drawn = SVG.equals(space) || space == null;
    if (XHTML.equals(space) || XML_EVENTS.equals(space) || (drawn && ELEMENTS.contains(name))) {
      return true;
    }
    if (drawn && ANIMATIONS.contains(name)) {
      String target = element.getAttribute("attributeName").strip().toLowerCase(Locale.ROOT);
      return target.endsWith("href") || target.startsWith("on");
    }
    return drawn && name.equals("style") && fetches(element.getTextContent());
  }

  private void attributes(Element element) {
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      Attr attribute = (Attr) all.item(i);
      String name = attribute.getLocalName() == null ? "" : attribute.getLocalName();
      String value = attribute.getValue();
      if (name.toLowerCase(Locale.ROOT).startsWith("on")) {
        refuse(attribute, name);
      } else if (name.equals("href") || name.equals("src")) {
        if (!isAllowed(element, value)) {
          refuse(attribute, name + "=\"" + shortened(value) + "\"");
        }
      } else if (attribute.getNamespaceURI() == null && fetches(value)) {
        refuse(attribute, name + "=\"" + shortened(value) + "\"");
      }
    }
  }

  private static boolean fetches(String rules) {
    String plain =
        ESCAPE
            .matcher(rules)
            .replaceAll(
                escape ->
                    Matcher.quoteReplacement(
                        escape.group(1) == null ? escape.group(2) : character(escape.group(1))));
    return FETCHES.matcher(plain).matches();
  }

  private static String character(String hex) {
    int code = Integer.parseInt(hex, 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
  }

  /** A link is followed by a reader; anything else is fetched with the drawing. */
  private static boolean isAllowed(Element element, String address) {
    String plain = address.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
    String name = element.getLocalName() == null ? "" : element.getLocalName();
    boolean followed = name.equals("a") && plain.matches("(?s)https?:.*");
    boolean inside = IMAGES.contains(name) && plain.startsWith("data:image/");
    return plain.isEmpty() || plain.startsWith("#") || followed || inside;
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
