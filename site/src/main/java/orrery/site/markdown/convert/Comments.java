package orrery.site.markdown.convert;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import orrery.site.article.Comment;
import orrery.site.article.Span;
import orrery.site.markdown.context.Conversion;

/** The comments of an article. They are no part of its text, but some speak of a part of it. */
final class Comments {
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  private final Conversion conversion;
  private final List<Comment> all = new ArrayList<>();

  Comments(Conversion conversion) {
    this.conversion = conversion;
  }

  static boolean isComment(Node node) {
    String text = node.getChars().trim().toString();
    return (node instanceof HtmlBlock || node instanceof HtmlCommentBlock)
        && text.startsWith(OPEN)
        && text.indexOf(CLOSE) == text.length() - CLOSE.length();
  }

  /** Adds a comment between blocks, which concerns the next one. */
  void add(Node node) {
    Node next = beyond(node.getNext(), true);
    Node before = beyond(node.getPrevious(), false);
    boolean first = before == null && node.getParent() instanceof Document;
    add(node, next == null ? Conversion.span(node) : Conversion.span(next), first);
  }

  /** The nearest sibling that is no comment. */
  private static Node beyond(Node from, boolean forward) {
    Node at = from;
    while (at != null && isComment(at)) {
      at = forward ? at.getNext() : at.getPrevious();
    }
    return at;
  }

  /** Adds a comment in running text, which concerns its line. */
  void addToLine(Node node) {
    add(node, conversion.lineAround(node.getStartOffset()), false);
  }

  private void add(Node node, Span about, boolean first) {
    String text = node.getChars().trim().toString();
    int end = Math.max(OPEN.length(), text.length() - CLOSE.length());
    all.add(
        new Comment(
            Conversion.span(node), text.substring(OPEN.length(), end).strip(), about, first));
  }

  List<Comment> all() {
    return all;
  }
}
