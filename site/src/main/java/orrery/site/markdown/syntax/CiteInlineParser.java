package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import orrery.site.article.Inline.Cite;
import orrery.site.markdown.commonmark.InlineFactory;

/** Finds citations in brackets; brackets that are a link by their looks are left alone. */
final class CiteInlineParser implements InlineParserExtension {
  /** The length of the longest citation in brackets; the end of longer ones is not looked for. */
  private static final int MAX_LENGTH = 1000;

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int open = parser.getIndex();
    int close = close(input, open + 1);
    if (close < 0) {
      return false;
    }
    BasedSequence text = input.subSequence(open + 1, close);
    List<Cite> cites = CiteText.parse(text.toString(), text.getStartOffset());
    if (cites.isEmpty()) {
      return false;
    }
    parser.flushTextNode();
    parser.getBlock().appendChild(new CiteNode(input.subSequence(open, close + 1), false, cites));
    ((InlineParser) parser).setIndex(close + 1);
    return true;
  }

  /** Returns the end of brackets that can be a citation, or -1. */
  private static int close(BasedSequence input, int start) {
    boolean cites = false;
    int most = Math.min(input.length(), start + MAX_LENGTH);
    for (int i = start; i < most; i++) {
      char c = input.charAt(i);
      if (c == ']') {
        return cites && !isLink(input, i + 1) ? i : -1;
      }
      if (c == CiteSyntax.OPEN || c == '\\') {
        return -1;
      }
      cites |= c == CiteSyntax.AT;
    }
    return -1;
  }

  static boolean isLink(BasedSequence input, int after) {
    char next = after < input.length() ? input.charAt(after) : ' ';
    return next == '(' || next == CiteSyntax.OPEN || next == ':';
  }

  static final class Factory extends InlineFactory {
    Factory() {
      super(CiteSyntax.OPEN, CiteInlineParser::new);
    }
  }
}
