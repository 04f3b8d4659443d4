package orrery.site.markdown.braces;

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
        && (isOf(node.getPrevious(), node) || isOf(node.getNext(), node));
  }

  private static boolean isOf(Node table, Node caption) {
    return table instanceof TableBlock block
        && of(block).filter(found -> found == caption).isPresent();
  }

  /** The caption of a table; one that follows a table is of that, and not of the next. */
  public static Optional<Node> of(TableBlock table) {
    Node next = table.getNext();
    if (next instanceof Paragraph && isCaption(next.getChars())) {
      return Optional.of(next);
    }
    Node previous = table.getPrevious();
    return previous instanceof Paragraph
            && isCaption(previous.getChars())
            && !(previous.getPrevious() instanceof TableBlock)
        ? Optional.of(previous)
        : Optional.empty();
  }

  /** The text of a caption, without its mark and its attributes. */
  public static BasedSequence text(Node caption) {
    BasedSequence text = ((Paragraph) caption).getContentChars().trim();
    Matcher mark = MARK.matcher(text);
    int start = mark.lookingAt() ? mark.end() : 0;
    int end = text.length();
    if (caption.getLastChild() instanceof AttributesNode last) {
      while (end > start && text.getIndexOffset(end - 1) >= last.getStartOffset()) {
        end--;
      }
    }
    return text.subSequence(start, end).trim();
  }
}
