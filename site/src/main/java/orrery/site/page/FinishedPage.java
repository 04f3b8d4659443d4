package orrery.site.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import orrery.site.problem.Place;

/**
 * A page as it will be published, read back as a browser would read it.
 *
 * @param path its path in the site
 * @param html its text
 * @param document its tree
 */
public record FinishedPage(String path, String html, Document document) {

  /** Reads a page. */
  public static FinishedPage of(String path, String html) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    return new FinishedPage(path, html, Jsoup.parse(html, "", parser));
  }

  /** Returns the place of a node in the page, for a problem without a source line. */
  public Place place(Node node) {
    Range range = node.sourceRange();
    if (!range.isTracked()) {
      return Place.file(path);
    }
    int start = range.startPos();
    int lineStart = html.lastIndexOf('\n', start - 1) + 1;
    int lineEnd = html.indexOf('\n', start);
    String line = html.substring(lineStart, lineEnd < 0 ? html.length() : lineEnd);
    int column = start - lineStart + 1;
    int length = Math.max(1, Math.min(range.endPos(), lineStart + line.length()) - start);
    return new Place(path, range.start().lineNumber(), column, line, length);
  }
}
