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

  /** The last run of comments whose next block was looked for: found once for all of them. */
  private Run run = new Run(Document.NULL, Document.NULL);

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

  /** Returns the place of the block that follows the comments of which this is one. */
  private Span about(Node block, Span own) {
    if (!run.contains(block)) {
      run = Run.from(block);
    }
    return run.next() == Document.NULL ? own : Conversion.span(run.next());
  }

  /**
   * Comments that follow one another.
   *
   * @param last of them
   * @param next the block behind them, which they concern; no node at the end of a text
   */
  private record Run(Node last, Node next) {
    static Run from(Node first) {
      Node last = first;
      while (last.getNext() != null && isComments(last.getNext())) {
        last = last.getNext();
      }
      return new Run(last, last.getNext() == null ? Document.NULL : last.getNext());
    }

    /** Returns whether a block, which comes behind the first one of the run, is part of it. */
    boolean contains(Node block) {
      return last.getParent() == block.getParent()
          && block.getStartOffset() <= last.getStartOffset();
    }
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
