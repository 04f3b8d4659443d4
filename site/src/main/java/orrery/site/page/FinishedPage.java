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
    return TextRange.of(node).place(path, html);
  }

  /**
   * The range of an element in the text of its page.
   *
   * @param start of its first tag; -1 where the text has none
   * @param line the number of the line in which it starts
   */
  public record TextRange(int start, int end, int line) {
    /** Returns the range of a node. */
    public static TextRange of(Node node) {
      Range range = node.sourceRange();
      return range.isTracked()
          ? new TextRange(range.startPos(), range.endPos(), range.start().lineNumber())
          : new TextRange(-1, -1, 0);
    }

    /** Returns the place of this range in a page. */
    public Place place(String path, String html) {
      if (start < 0) {
        return Place.file(path);
      }
      int lineStart = html.lastIndexOf('\n', start - 1) + 1;
      int lineEnd = html.indexOf('\n', start);
      String text = html.substring(lineStart, lineEnd < 0 ? html.length() : lineEnd);
      int column = start - lineStart + 1;
      int length = Math.max(1, Math.min(end, lineStart + text.length()) - start);
      return new Place(path, line, column, text, length);
    }
  }
}
