package orrery.site.highlight;

import java.util.List;

/**
 * Code as HTML.
 *
 * @param lines each line as HTML of its own: what is opened in a line is closed in it
 * @param objection why it has no colours, one clause; empty where it has what can be had
 * @param hint a remedy, or empty
 */
public record Listing(List<String> lines, String objection, String hint) {
  public Listing {
    lines = List.copyOf(lines);
  }

  /** The lines as one text. */
  public String html() {
    return String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
  }
}
