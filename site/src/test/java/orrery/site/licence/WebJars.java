package orrery.site.licence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The WebJars that the modules of this program name, with their versions. */
final class WebJars {
  private static final List<String> POMS =
      List.of("pom.xml", "engine/pom.xml", "webdemo/pom.xml", "site/pom.xml");

  private final Map<String, String> properties = new HashMap<>();
  private final SortedMap<String, String> versions = new TreeMap<>();

  private WebJars() {}

  /** Returns the version of each WebJar by its name. */
  static SortedMap<String, String> versions() throws Exception {
    return read().versions;
  }

  /** Returns a property of a module, such as the version of TeaVM. */
  static String property(String name) throws Exception {
    return read().properties.get(name);
  }

  private static WebJars read() throws IOException, SAXException, ParserConfigurationException {
    WebJars jars = new WebJars();
    for (String pom : POMS) {
      Element project =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(Path.of("..", pom).toFile())
              .getDocumentElement();
      for (Element properties : elements(project, "properties")) {
        for (Element property : elements(properties, "*")) {
          jars.properties.put(property.getTagName(), property.getTextContent());
        }
      }
      elements(project, "dependency").forEach(jars::add);
      elements(project, "artifactItem").forEach(jars::add);
    }
    return jars;
  }

  private void add(Element dependency) {
    if (text(dependency, "groupId").startsWith("org.webjars")) {
      String version = text(dependency, "version");
      String known = version.startsWith("${") ? resolved(version) : version;
      versions.merge(
          text(dependency, "artifactId"), known, (one, other) -> other.isEmpty() ? one : other);
    }
  }

  private String resolved(String reference) {
    return properties.getOrDefault(reference.substring(2, reference.length() - 1), "");
  }

  private static String text(Element parent, String name) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getTagName().equals(name)) {
        return element.getTextContent().strip();
      }
    }
    return "";
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
