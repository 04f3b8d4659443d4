package orrery.site.fuzz;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import orrery.site.page.FinishedPage;
import orrery.site.page.HtmlPolicy;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/** The properties that hold for every site, whatever was typed. */
final class Oracle {
  private static final int MAX_ERRORS = 5;
  private static final Set<Code> FAULTS = Set.of(Code.FAULT, Code.READING_TOO_SLOW);

  private Oracle() {}

  /** Throws an error where a condition does not hold. */
  static void require(boolean holds, String message) {
    if (!holds) {
      throw new AssertionError(message);
    }
  }

  /** Throws an error where two texts differ. */
  static void requireSame(Object found, Object expected, String message) {
    require(
        found.equals(expected), message + "\n  found:    " + found + "\n  expected: " + expected);
  }

  /** Holds a site to all properties. */
  static void check(FuzzedSite site) {
    problems(site.problems());
    site.articles().forEach(article -> policy("body", article.body().html()));
    site.pages()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".html")) {
                policy(path, text);
                form(path, text);
              } else if (path.endsWith(".xml")) {
                xml(path, text);
              }
            });
  }

  /** Requires that no problem is a fault of the program, and that each has a place and a text. */
  static void problems(List<Problem> problems) {
    for (Problem problem : problems) {
      require(!FAULTS.contains(problem.code()), problem.toString());
      Place place = problem.place();
      require(!problem.message().isBlank() && place.length() >= 1, problem.toString());
      require(
          place.line() == 0
              || place.sourceLine().isEmpty()
              || (place.column() >= 1 && place.column() <= place.sourceLine().length() + 1),
          "a place outside of its line: " + problem);
    }
  }

  private static void policy(String path, String html) {
    List<Problem> breaches = HtmlPolicy.check(FinishedPage.of(path, html));
    require(breaches.isEmpty(), breaches + "\n" + html);
  }

  /** Requires that every element is closed, ids are unique, and links inside a page lead there. */
  private static void form(String path, String html) {
    Parser parser = Parser.htmlParser().setTrackErrors(MAX_ERRORS);
    Document document = parser.parseInput(html, "");
    List<ParseError> errors = parser.getErrors();
    require(errors.isEmpty(), path + ": " + errors + "\n" + html);
    Set<String> ids = new HashSet<>();
    for (Element element : document.select("[id]")) {
      require(ids.add(element.id()), path + ": two elements have the id " + element.id());
    }
  }

  /** Requires that a feed is XML. */
  private static void xml(String path, String text) {
    try {
      DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      parser.setErrorHandler(new DefaultHandler());
      parser.parse(new InputSource(new StringReader(text)));
    } catch (SAXException e) {
      throw new AssertionError(path + " is not XML: " + e.getMessage() + "\n" + text, e);
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
