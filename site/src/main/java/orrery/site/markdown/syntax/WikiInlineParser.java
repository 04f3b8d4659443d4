package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.markdown.commonmark.InlineFactory;

/**
 * Finds links between articles by their names, as wikis and Obsidian have them: {@code [[slug]]},
 * {@code [[slug#heading]]} and {@code [[slug|words]]}. In a table the bar is escaped.
 */
final class WikiInlineParser implements InlineParserExtension {
  private static final Pattern LINK =
      Pattern.compile("\\[\\[([^\\[\\]|\\\\\n]{1,200})(?:\\\\?\\|([^\\[\\]\n]{1,500}))?\\]\\]");

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int at = parser.getIndex();
    Matcher link = LINK.matcher(input).region(at, input.length());
    if (!link.lookingAt() || link.group(1).isBlank()) {
      return false;
    }
    parser.flushTextNode();
    BasedSequence words =
        link.group(2) == null
            ? BasedSequence.NULL
            : input.subSequence(link.start(2), link.end(2)).trim();
    parser
        .getBlock()
        .appendChild(
            new WikiNode(
                input.subSequence(at, link.end()),
                input.subSequence(link.start(1), link.end(1)).trim(),
                words));
    ((InlineParser) parser).setIndex(link.end());
    return true;
  }

  static final class Factory extends InlineFactory {
    Factory() {
      super('[', WikiInlineParser::new);
    }
  }
}
