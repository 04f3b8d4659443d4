package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import orrery.site.markdown.commonmark.InlineFactory;

/**
 * Formulas as LaTeX has them: {@code \(x\)} in a line, {@code \[x\]} displayed. Where nothing
 * closes one, its bracket is escaped, as CommonMark has it.
 */
final class BracketMathParser implements InlineParserExtension {
  private static final String OPEN = "([";
  private static final String CLOSE = ")]";

  /** The last texts in which nothing closes a formula any more. */
  private final BasedSequence[] without = {BasedSequence.NULL, BasedSequence.NULL};

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int at = parser.getIndex();
    int kind = at + 1 < input.length() ? OPEN.indexOf(input.charAt(at + 1)) : -1;
    int end = kind < 0 ? -1 : closing(input, at + 2, kind);
    if (end < 0) {
      return false;
    }
    BasedSequence tex = input.subSequence(at + 2, end).trim();
    if (tex.isEmpty()) {
      return false;
    }
    parser.flushTextNode();
    parser.getBlock().appendChild(new MathNode(input.subSequence(at, end + 2), tex, kind == 1));
    ((InlineParser) parser).setIndex(end + 2);
    return true;
  }

  private int closing(BasedSequence input, int start, int kind) {
    for (int i = start; i + 1 < input.length() && input != without[kind]; i++) {
      if (input.charAt(i) == '\\') {
        if (input.charAt(i + 1) == CLOSE.charAt(kind)) {
          return i;
        }
        i++;
      }
    }
    without[kind] = input;
    return -1;
  }

  static final class Factory extends InlineFactory {
    Factory() {
      super('\\', BracketMathParser::new);
    }
  }
}
