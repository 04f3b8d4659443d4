package orrery.site.markdown.syntax;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pandoc's caption of a table: a paragraph after it, or before it, that begins with a colon.
 *
 * <pre>{@code
 * Table: What was measured. {#measured}
 * }</pre>
 */
public final class TableCaption {
  private static final Pattern MARK = Pattern.compile("(?:[Tt]able)?:[ \\t]+");

  private TableCaption() {}

  /** Returns whether a text begins as a caption. */
  public static boolean isCaption(BasedSequence text) {
    return MARK.matcher(text).lookingAt();
  }

  /** Returns whether a node is the caption of a table beside it. */
  public static boolean isCaption(Node node) {
    return node instanceof Paragraph
        && isCaption(node.getChars())
        && (node.getPrevious() instanceof TableBlock || node.getNext() instanceof TableBlock);
  }

  /** The caption of a table; one that follows a table is of that, and not of the next. */
  public static Optional<Node> of(TableBlock table) {
    Node next = table.getNext();
    if (next != null && isCaption(next)) {
      return Optional.of(next);
    }
    Node previous = table.getPrevious();
    return previous != null
            && isCaption(previous)
            && !(previous.getPrevious() instanceof TableBlock)
        ? Optional.of(previous)
        : Optional.empty();
  }

  /** The text of a caption, without its mark and its attributes. */
  public static BasedSequence text(Node caption) {
    BasedSequence text = caption.getChars();
    Matcher mark = MARK.matcher(text);
    int start = mark.lookingAt() ? mark.end() : 0;
    int end =
        caption.getLastChild() instanceof AttributesNode last
            ? last.getStartOffset() - text.getStartOffset()
            : text.length();
    return text.subSequence(start, end).trim();
  }
}
