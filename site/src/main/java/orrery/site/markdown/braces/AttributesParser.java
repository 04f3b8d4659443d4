package orrery.site.markdown.braces;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.markdown.commonmark.InlineFactory;

/**
 * Finds attributes: <code>![..](..){width=60%}</code>, <code>[words]{.new}</code>, and at the end
 * of a heading or of a caption <code>{#label}</code>. Any other braces are text.
 */
final class AttributesParser implements InlineParserExtension {
  private static final String ONE =
      "(?:#[^\\s{}#.,=\"]+|\\.[A-Za-z][\\w-]*|-|[A-Za-z][\\w-]*=(?:\"[^\"\\n]*\"|[^\\s{}\"]+))";
  static final Pattern BRACES =
      Pattern.compile("\\{:?[ \\t]*+(" + ONE + "(?:[ \\t]++" + ONE + ")*+)[ \\t]*+\\}");

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int open = parser.getIndex();
    Matcher braces = BRACES.matcher(input).region(open, input.length());
    if (!braces.lookingAt() || !(followsElement(input, open) || isAtAnEnd(parser, braces.end()))) {
      return false;
    }
    parser.flushTextNode();
    BasedSequence inside = input.subSequence(braces.start(1), braces.end(1));
    parser
        .getBlock()
        .appendChild(new AttributesNode(input.subSequence(open, braces.end()), inside));
    ((InlineParser) parser).setIndex(braces.end());
    return true;
  }

  private static boolean followsElement(BasedSequence input, int open) {
    return open > 0 && "])`".indexOf(input.charAt(open - 1)) >= 0;
  }

  private static boolean isAtAnEnd(LightInlineParser parser, int end) {
    BasedSequence input = parser.getInput();
    boolean ends = parser.getBlock() instanceof Heading || TableCaption.isCaption(input);
    return ends && input.subSequence(end).isBlank();
  }

  static final class Factory extends InlineFactory {
    Factory() {
      super(RoleSyntax.OPEN, AttributesParser::new);
    }
  }
}
