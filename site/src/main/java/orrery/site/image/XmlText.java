package orrery.site.image;

import org.w3c.dom.CDATASection;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** A document as XML, without a document type: the writers of JDKs differ in their details. */
final class XmlText {
  private final StringBuilder text = new StringBuilder();

  private XmlText() {}

  static String of(Document document) {
    XmlText xml = new XmlText();
    xml.node(document.getDocumentElement());
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
      text.append(' ').append(attributes.item(i).getNodeName()).append("=\"");
      escape(attributes.item(i).getNodeValue(), true);
      text.append('"');
    }
    if (element.hasChildNodes()) {
      text.append('>');
      children(element);
      text.append("</").append(element.getTagName()).append('>');
    } else {
      text.append("/>");
    }
  }

  private void children(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() != Node.COMMENT_NODE
          && child.getNodeType() != Node.PROCESSING_INSTRUCTION_NODE) {
        node(child);
      }
    }
  }

  private void escape(String value, boolean quoted) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append("&quot;");
        case '\n', '\t' -> text.append(quoted ? "&#" + (int) c + ";" : String.valueOf(c));
        case '\r' -> text.append("&#13;");
        default -> text.append(c);
      }
    }
  }
}
