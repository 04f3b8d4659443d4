package orrery.site.image;

import java.util.Set;
import org.w3c.dom.CDATASection;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * An element as XML 1.0, without a document type: the writers of JDKs differ in their details.
 * Characters that XML 1.0 does not have are left out.
 */
final class XmlText {
  private final StringBuilder text = new StringBuilder();

  private final Set<Node> omitted;

  private XmlText(Set<Node> omitted) {
    this.omitted = omitted;
  }

  /**
   * Prints an element.
   *
   * @param omitted the elements and attributes inside that are not printed
   */
  static String of(Element root, Set<Node> omitted) {
    XmlText xml = new XmlText(omitted);
    xml.node(root);
    return xml.text.append('\n').toString();
  }

  private void node(Node node) {
    if (node instanceof Element element) {
      element(element);
    } else if (node instanceof CDATASection || node instanceof Text) {
      escape(node.getNodeValue(), false);
    } else {
      children(node);
    }
  }

  private void element(Element element) {
    text.append('<').append(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (omitted.contains(attributes.item(i))) {
        continue;
      }
      text.append(' ').append(attributes.item(i).getNodeName()).append("=\"");
      escape(attributes.item(i).getNodeValue(), true);
      text.append('"');
    }
    text.append('>');
    int inside = text.length();
    children(element);
    if (text.length() > inside) {
      text.append("</").append(element.getTagName()).append('>');
    } else {
      text.setLength(inside - 1);
      text.append("/>");
    }
  }

  private void children(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (!omitted.contains(child)
          && child.getNodeType() != Node.COMMENT_NODE
          && child.getNodeType() != Node.PROCESSING_INSTRUCTION_NODE) {
        node(child);
      }
    }
  }

  private void escape(String value, boolean quoted) {
    value.codePoints().filter(XmlText::isCharacter).forEach(c -> escape(c, quoted));
  }

  /** Returns whether XML 1.0 has a character (w3.org/TR/xml, 2.2). */
  private static boolean isCharacter(int c) {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return !control && !surrogate && c != 0xFFFE && c != 0xFFFF;
  }

  private void escape(int c, boolean quoted) {
    switch (c) {
      case '&' -> text.append("&amp;");
      case '<' -> text.append("&lt;");
      case '>' -> text.append("&gt;");
      case '"' -> text.append("&quot;");
      case '\n', '\t' -> text.append(quoted ? "&#" + c + ";" : Character.toString(c));
      case '\r' -> text.append("&#13;");
      default -> text.appendCodePoint(c);
    }
  }
}
