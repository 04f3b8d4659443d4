package orrery.site.markdown.commonmark;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The brackets of one text that are still open, and what a pair of them links to. */
final class Brackets {
  private final String text;
  private final Definitions definitions;
  private Open last;

  Brackets(String text, Definitions definitions) {
    this.text = text;
    this.definitions = definitions;
  }

  /** A bracket that is open. */
  static final class Open {
    private final Text node;
    private final int start;
    private final int bracket;
    private final int delimiters;
    private final Open before;
    private boolean active = true;
    private boolean bracketInside;

    private Open(Text node, int start, int bracket, int delimiters, Open before) {
      this.node = node;
      this.start = start;
      this.bracket = bracket;
      this.delimiters = delimiters;
      this.before = before;
    }

    Text node() {
      return node;
    }

    /** The delimiters that were open before it. */
    int delimiters() {
      return delimiters;
    }

    boolean image() {
      return start < bracket;
    }
  }

  /** The meaning of a pair of brackets. */
  sealed interface Target {

    /** Returns the offset after the whole target. */
    int end();

    /** Returns its node, without children. */
    Node node(BasedSequence input);
  }

  /** A link to an address in parentheses; {@code title} is -1 without a title. */
  private record ToAddress(Open open, int address, int addressEnd, int title, int titleEnd, int end)
      implements Target {
    @Override
    public Node node(BasedSequence input) {
      InlineLinkNode node = open.image() ? new Image() : new Link();
      node.setChars(input.subSequence(open.start, end));
      node.setUrlChars(input.subSequence(address, addressEnd));
      node.setTitleChars(title < 0 ? BasedSequence.NULL : input.subSequence(title, titleEnd));
      return node;
    }
  }

  /** A link to the address of a definition. */
  private record ToDefinition(Open open, Reference definition, int end) implements Target {
    @Override
    public Node node(BasedSequence input) {
      InlineLinkNode node = open.image() ? new Image() : new Link();
      node.setChars(input.subSequence(open.start, end));
      node.setUrl(definition.getUrl());
      node.setTitle(definition.getTitle());
      return node;
    }
  }

  /** A reference to a footnote. */
  record ToNote(Open open, int end) implements Target {
    @Override
    public Node node(BasedSequence input) {
      int inside = open.bracket + "[^".length();
      return new Footnote(
          input.subSequence(open.bracket, inside),
          input.subSequence(inside, end - 1).trim(),
          input.subSequence(end - 1, end));
    }
  }

  /**
   * Notes an opening bracket.
   *
   * @param start of the bracket, or of the mark of an image before it
   * @param delimiters that are open before it
   */
  void open(Text node, int start, int bracket, int delimiters) {
    if (last != null) {
      last.bracketInside = true;
    }
    last = new Open(node, start, bracket, delimiters, last);
  }

  boolean isOpen() {
    return last != null;
  }

  /** Takes the innermost open bracket away; null where no open bracket may be a link. */
  Open close() {
    Open open = last;
    if (open != null) {
      last = open.before;
    }
    return open == null || !open.active ? null : open;
  }

  /** Returns the target of the brackets up to the one that closes, or null. */
  Target target(Open open, int close) {
    Target target = address(open, close);
    if (target == null && isNote(open, close)) {
      return new ToNote(open, close + 1);
    }
    target = target == null ? definition(open, close) : target;
    if (target != null && !open.image()) {
      noLinkAround();
    }
    return target;
  }

  private boolean isNote(Open open, int close) {
    return close > open.bracket + 1 && text.charAt(open.bracket + 1) == '^';
  }

  private Target address(Open open, int close) {
    if (!text.startsWith("(", close + 1)) {
      return null;
    }
    int address = LinkScanner.blanks(text, close + 2);
    int addressEnd = LinkScanner.destination(text, address);
    if (addressEnd < 0) {
      return null;
    }
    int title = LinkScanner.blanks(text, addressEnd);
    int titleEnd = title == addressEnd ? -1 : LinkScanner.title(text, title);
    int end = LinkScanner.blanks(text, titleEnd < 0 ? addressEnd : titleEnd);
    return text.startsWith(")", end)
        ? new ToAddress(open, address, addressEnd, titleEnd < 0 ? -1 : title, titleEnd, end + 1)
        : null;
  }

  private Target definition(Open open, int close) {
    int labelEnd = LinkScanner.label(text, close + 1);
    boolean own = labelEnd < 0;
    if (own && (open.bracketInside || close - open.bracket > LinkScanner.MAX_LABEL_LENGTH)) {
      return null;
    }
    String label =
        own ? text.substring(open.bracket + 1, close) : text.substring(close + 2, labelEnd - 1);
    Reference definition = definitions.find(Definitions.normal(label));
    int end = !own ? labelEnd : text.startsWith("[]", close + 1) ? close + 3 : close + 1;
    return definition == null ? null : new ToDefinition(open, definition, end);
  }

  /** Deactivates the open brackets around a link: links do not contain links. */
  private void noLinkAround() {
    for (Open open = last; open != null; open = open.before) {
      if (!open.image() && !open.active) {
        return;
      }
      open.active &= open.image();
    }
  }
}
