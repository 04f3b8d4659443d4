package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.markdown.commonmark.InlineFactory;

/** Finds what authors of LaTeX write in their sentences: {@code \ref{x}} and {@code \eqref{x}}. */
final class TexReferenceParser implements InlineParserExtension {
  private static final Pattern COMMAND = Pattern.compile("\\\\(ref|eqref)\\{([^{}\\s]{1,200})\\}");

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int at = parser.getIndex();
    Matcher command = COMMAND.matcher(input).region(at, input.length());
    if (!command.lookingAt()) {
      return false;
    }
    parser.flushTextNode();
    parser
        .getBlock()
        .appendChild(
            new TexReferenceNode(
                input.subSequence(at, command.end()),
                command.group(1),
                input.subSequence(command.start(2), command.end(2))));
    ((InlineParser) parser).setIndex(command.end());
    return true;
  }

  static final class Factory extends InlineFactory {
    Factory() {
      super('\\', TexReferenceParser::new);
    }
  }
}
