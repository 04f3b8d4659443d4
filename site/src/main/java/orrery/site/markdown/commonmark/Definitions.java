package orrery.site.markdown.commonmark;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Definitions of links, {@code [label]: address "title"}; of two for a label the first counts. */
final class Definitions {
  private final Map<String, Reference> byLabel = new HashMap<>();

  /**
   * A definition in a paragraph.
   *
   * @param label as labels are compared
   * @param colon after the label
   * @param address the start of the address
   * @param addressEnd after it
   * @param title the start of the title, or -1
   * @param titleEnd after it
   * @param end the start of the rest of the paragraph
   */
  record ParsedDefinition(
      String label,
      int start,
      int colon,
      int address,
      int addressEnd,
      int title,
      int titleEnd,
      int end) {

    Reference reference(BasedSequence content) {
      return new Reference(
          content.subSequence(start, colon + 1),
          content.subSequence(address, addressEnd),
          title < 0 ? null : content.subSequence(title, titleEnd));
    }
  }

  void add(String label, Reference reference) {
    byLabel.putIfAbsent(label, reference);
  }

  /** Returns the definition of a label, or null. */
  Reference find(String label) {
    return byLabel.get(label);
  }

  /** Labels are the same without regard to case and to how much space is in them. */
  static String normal(String label) {
    String spaced = label.strip().replaceAll("\\s+", " ");
    return spaced.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** The definition that begins here, or null. */
  static ParsedDefinition at(String text, int from) {
    int start = from;
    while (start < text.length() && start - from < 3 && text.charAt(start) == ' ') {
      start++;
    }
    int colon = LinkScanner.label(text, start);
    if (colon < 0 || colon >= text.length() || text.charAt(colon) != ':') {
      return null;
    }
    int address = LinkScanner.blanks(text, colon + 1);
    int addressEnd = LinkScanner.destination(text, address);
    if (addressEnd <= address) {
      return null;
    }
    String label = normal(text.substring(start + 1, colon - 1));
    int title = LinkScanner.blanks(text, addressEnd);
    int titleEnd = title == addressEnd ? -1 : LinkScanner.title(text, title);
    int end = titleEnd < 0 ? -1 : LinkScanner.endOfLine(text, titleEnd);
    if (end >= 0) {
      return new ParsedDefinition(label, start, colon, address, addressEnd, title, titleEnd, end);
    }
    end = LinkScanner.endOfLine(text, addressEnd);
    return end < 0
        ? null
        : new ParsedDefinition(label, start, colon, address, addressEnd, -1, -1, end);
  }
}
