package orrery.site.markdown.convert;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import orrery.site.article.Comment;
import orrery.site.article.Span;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/** The comments of an article. They are no part of its text, but some speak of a part of it. */
final class Comments {
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  private final Conversion conversion;
  private final List<Comment> all = new ArrayList<>();

  /** The block that the comments before it concern, and the first of these: found once for all. */
  private Node concerned = Document.NULL;

  private Node firstOfRun = Document.NULL;

  Comments(Conversion conversion) {
    this.conversion = conversion;
  }

  /**
   * Adds the comments that a block of HTML begins with; they concern the next block.
   *
   * @return what follows them in the block, which is empty if it holds nothing else
   */
  BasedSequence add(Node block) {
    BasedSequence rest = block.getChars().trim();
    while (rest.startsWith(OPEN)) {
      int close = rest.indexOf(CLOSE, OPEN.length());
      if (close < 0) {
        conversion.error(
            Code.COMMENT_NEVER_CLOSED,
            rest.getStartOffset(),
            rest.getStartOffset() + OPEN.length(),
            "this comment is never closed",
            "end it with -->, or what follows is no part of the page");
        return BasedSequence.EMPTY;
      }
      BasedSequence text = rest.subSequence(OPEN.length(), close);
      BasedSequence after = rest.subSequence(close + CLOSE.length()).trimStart();
      Span span = new Span(rest.getStartOffset(), text.getEndOffset() + CLOSE.length());
      add(span, text, after.isEmpty() ? about(block, span) : span(after), isFirst(block));
      rest = after;
    }
    return rest;
  }

  private static Span span(BasedSequence text) {
    return new Span(text.getStartOffset(), text.getEndOffset());
  }

  /** The block that follows the comments of which this is one. */
  private Span about(Node block, Span own) {
    if (isBefore(block, concerned)) {
      Node next = block.getNext();
      while (next != null && isComments(next)) {
        next = next.getNext();
      }
      concerned = next == null ? Document.NULL : next;
    }
    return concerned == Document.NULL ? own : Conversion.span(concerned);
  }

  private static boolean isBefore(Node block, Node known) {
    return known == Document.NULL
        || known.getParent() != block.getParent()
        || known.getStartOffset() <= block.getStartOffset();
  }

  /** Returns whether nothing but comments stands before it in the article. */
  private boolean isFirst(Node block) {
    if (!(block.getParent() instanceof Document)) {
      return false;
    }
    Node before = block.getPrevious();
    boolean first = before == null || (before == firstOfRun && isComments(before));
    firstOfRun = first ? block : firstOfRun;
    return first;
  }

  /** Returns whether a block holds comments and nothing else. */
  private static boolean isComments(Node block) {
    BasedSequence rest = block.getChars().trim();
    while (rest.startsWith(OPEN)) {
      int close = rest.indexOf(CLOSE, OPEN.length());
      rest = close < 0 ? rest : rest.subSequence(close + CLOSE.length()).trimStart();
      if (close < 0 || rest.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Adds a comment in running text, which concerns its line. */
  void addToLine(Node node) {
    BasedSequence text = node.getChars();
    int end = Math.max(OPEN.length(), text.length() - CLOSE.length());
    add(
        Conversion.span(node),
        text.subSequence(OPEN.length(), end),
        conversion.lineAround(node.getStartOffset()),
        false);
  }

  private void add(Span span, BasedSequence text, Span about, boolean first) {
    all.add(new Comment(span, text.toString().strip(), about, first));
  }

  List<Comment> all() {
    return all;
  }
}
