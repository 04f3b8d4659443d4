package orrery.site.markdown.braces;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import orrery.site.markdown.commonmark.InlineFactory;

/**
 * Finds roles. The code span ends at a run of as many backticks as it starts with, as CommonMark
 * has it; a name in braces before anything else is text.
 */
final class RoleInlineParser implements InlineParserExtension {
  private static final char TICK = '`';

  /** A longer word in braces is no name. */
  private static final int MAX_NAME_LENGTH = 40;

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int open = parser.getIndex();
    int close = closingBrace(input, open + 1);
    int ticks = close < 0 ? 0 : ticks(input, close + 1);
    if (ticks == 0) {
      return false;
    }
    int start = close + 1 + ticks;
    int end = closingTicks(input, start, ticks);
    if (end < 0) {
      return false;
    }
    parser.flushTextNode();
    parser
        .getBlock()
        .appendChild(
            new RoleNode(
                input.subSequence(open, end + ticks),
                input.subSequence(open + 1, close),
                input.subSequence(start, end)));
    ((InlineParser) parser).setIndex(end + ticks);
    return true;
  }

  /** Returns the end of the name in braces, or -1. */
  private static int closingBrace(BasedSequence input, int start) {
    int most = Math.min(input.length(), start + MAX_NAME_LENGTH);
    int at = start;
    while (at < most && isOfName(input.charAt(at))) {
      at++;
    }
    return at > start && at < input.length() && input.charAt(at) == '}' ? at : -1;
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
  }

  private static int ticks(BasedSequence input, int start) {
    int at = start;
    while (at < input.length() && input.charAt(at) == TICK) {
      at++;
    }
    return at - start;
  }

  private static int closingTicks(BasedSequence input, int start, int count) {
    int at = start;
    while (at < input.length()) {
      int run = ticks(input, at);
      if (run == count) {
        return at;
      }
      at += Math.max(1, run);
    }
    return -1;
  }

  static final class Factory extends InlineFactory {
    Factory() {
      super(RoleSyntax.OPEN, RoleInlineParser::new);
    }
  }
}
