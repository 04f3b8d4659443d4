package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import orrery.site.markdown.commonmark.Backticks;
import orrery.site.markdown.commonmark.InlineFactory;

/**
 * Finds notes as Pandoc has them: {@code ^[with *text* of their own]}. The bracket that ends one is
 * found as the one of a link is: others inside are in pairs, and code and escapes do not count.
 */
final class NoteInlineParser implements InlineParserExtension {
  private static final char CARET = '^';

  /** The last text in which no bracket closes any more: it need not be searched again. */
  private BasedSequence open = BasedSequence.NULL;

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int start = parser.getIndex() + 2;
    if (start > input.length() || input.charAt(start - 1) != '[' || input == open) {
      return false;
    }
    int end = close(input, start);
    if (end < 0) {
      open = input;
      return false;
    }
    BasedSequence content = input.subSequence(start, end).trim();
    if (content.isEmpty()) {
      return false;
    }
    parser.flushTextNode();
    parser.getBlock().appendChild(new NoteNode(input.subSequence(start - 2, end + 1), content));
    ((InlineParser) parser).setIndex(end + 1);
    return true;
  }

  private static int close(BasedSequence input, int start) {
    int depth = 1;
    for (int i = start; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '`') {
        i = afterCode(input, i) - 1;
      } else if (c == '[') {
        depth++;
      } else if (c == ']' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the offset behind a code span, or behind the backtick where no code span begins. */
  private static int afterCode(BasedSequence input, int start) {
    String text = input.toString();
    int ticks = Backticks.end(text, start) - start;
    int end = text.indexOf("`".repeat(ticks), start + ticks);
    return end < 0 ? start + ticks : Backticks.end(text, end);
  }

  /** The construct, for the parser. */
  static final class Syntax implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
      builder.customInlineParserExtensionFactory(new Factory());
    }
  }

  static final class Factory extends InlineFactory {
    Factory() {
      super(CARET, NoteInlineParser::new);
    }
  }
}
