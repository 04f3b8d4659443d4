package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import orrery.site.markdown.commonmark.InlineFactory;

/**
 * Formulas in running text. What opens and closes one is Pandoc's rule ({@code tex_math_dollars}):
 * the opening dollar has something directly to its right, the closing one something directly to its
 * left and no digit to its right, so that {@code $5 and $10} is money. The next dollar decides: one
 * that cannot close means that no formula was opened.
 */
final class MathInlineParser implements InlineParserExtension {
  private static final String TEXT = "\\text{";

  /** A longer text is not looked through for its end. */
  private static final int MAX_TEXT_LENGTH = 2_000;

  /** The last text in which nothing closes a formula any more: it need not be searched again. */
  private BasedSequence withoutDollar = BasedSequence.NULL;

  private BasedSequence withoutFence = BasedSequence.NULL;

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int open = parser.getIndex();
    boolean display = is(input, open + 1, MathSyntax.DOLLAR);
    int start = open + (display ? 2 : 1);
    int end = display ? closingFence(input, start) : closingDollar(input, start);
    if (end < 0) {
      return false;
    }
    int after = end + (display ? 2 : 1);
    parser.flushTextNode();
    parser
        .getBlock()
        .appendChild(
            new MathNode(input.subSequence(open, after), input.subSequence(start, end), display));
    ((InlineParser) parser).setIndex(after);
    return true;
  }

  private int closingFence(BasedSequence input, int start) {
    for (int i = start; i < input.length() && input != withoutFence; i++) {
      if (input.charAt(i) == '\\') {
        i++;
      } else if (input.charAt(i) == MathSyntax.DOLLAR && is(input, i + 1, MathSyntax.DOLLAR)) {
        return i > start ? i : -1;
      }
    }
    withoutFence = input;
    return -1;
  }

  private int closingDollar(BasedSequence input, int start) {
    if (start >= input.length() || Character.isWhitespace(input.charAt(start))) {
      return -1;
    }
    for (int i = start; i < input.length() && input != withoutDollar; i++) {
      if (input.charAt(i) == '\\') {
        i = afterCommand(input, i);
      } else if (input.charAt(i) == MathSyntax.DOLLAR) {
        return i > start && closes(input, i) ? i : -1;
      }
    }
    withoutDollar = input;
    return -1;
  }

  /** The last character of a command; dollars inside of {@code \text{..}} are its own. */
  private static int afterCommand(BasedSequence input, int at) {
    int open = at + TEXT.length() - 1;
    int end = Math.min(input.length(), at + TEXT.length());
    if (!input.subSequence(at, end).toString().equals(TEXT)) {
      return at + 1;
    }
    int deep = 0;
    for (int i = open; i < Math.min(input.length(), open + MAX_TEXT_LENGTH); i++) {
      char c = input.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        deep++;
      } else if (c == '}' && --deep == 0) {
        return i;
      }
    }
    return at + 1;
  }

  private static boolean closes(BasedSequence input, int at) {
    boolean digit = at + 1 < input.length() && Character.isDigit(input.charAt(at + 1));
    return !digit && !Character.isWhitespace(input.charAt(at - 1));
  }

  private static boolean is(BasedSequence input, int at, char c) {
    return at < input.length() && input.charAt(at) == c;
  }

  static final class Factory extends InlineFactory {
    Factory() {
      super(MathSyntax.DOLLAR, MathInlineParser::new);
    }
  }
}
