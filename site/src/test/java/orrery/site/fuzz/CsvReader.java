package orrery.site.fuzz;

import java.util.ArrayList;
import java.util.List;

/** A reader of comma-separated values, by RFC 4180, with lines of comments at the top. */
final class CsvReader {
  private final String text;
  private int at;

  private CsvReader(String text) {
    this.text = text;
  }

  /** Returns the fields of each line behind the comments. A line ends with CR LF, CR or LF. */
  static List<List<String>> rows(String text) {
    CsvReader reader = new CsvReader(text);
    while (reader.at < text.length() && text.charAt(reader.at) == '#') {
      while (!reader.isAtEnd()) {
        reader.at++;
      }
      reader.skipEnd();
    }
    List<List<String>> rows = new ArrayList<>();
    while (reader.at < text.length()) {
      rows.add(reader.row());
    }
    return rows;
  }

  private List<String> row() {
    List<String> fields = new ArrayList<>(List.of(field()));
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      fields.add(field());
    }
    Oracle.require(isAtEnd(), "a field goes on behind its end at " + at + ":\n" + text);
    skipEnd();
    return fields;
  }

  private String field() {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (!isAtEnd() && text.charAt(at) != ',') {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      boolean twice = at < text.length() && text.charAt(at) == '"';
      if (c != '"') {
        field.append(c);
      } else if (twice) {
        field.append(c);
        at++;
      } else {
        return field.toString();
      }
    }
    throw new AssertionError("a field that never ends:\n" + text);
  }

  private boolean isAtEnd() {
    return at >= text.length() || text.charAt(at) == '\r' || text.charAt(at) == '\n';
  }

  private void skipEnd() {
    boolean two = text.startsWith("\r\n", at);
    at = Math.min(text.length(), at + (two ? 2 : 1));
  }
}
