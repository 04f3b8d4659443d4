package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.article.Inline.Cite;
import orrery.site.article.Span;
import orrery.site.markdown.commonmark.InlineFactory;

/**
 * Finds works that are a part of the sentence: {@code @lee2020} and {@code @lee2020 [p. 3]}. What
 * has a letter before it is an address of mail.
 */
final class NarrativeInlineParser implements InlineParserExtension {
  private static final Pattern WHERE = Pattern.compile("\\s?\\[(?<where>[^\\[\\]@^]{1,100})\\]");

  @Override
  public void finalizeDocument(InlineParser parser) {}

  @Override
  public void finalizeBlock(InlineParser parser) {}

  @Override
  public boolean parse(LightInlineParser parser) {
    BasedSequence input = parser.getInput();
    int at = parser.getIndex();
    Matcher key = CiteText.KEY.matcher(input).region(at, input.length());
    if ((at > 0 && isInside(input.charAt(at - 1))) || !key.lookingAt()) {
      return false;
    }
    String name = key.group("braced") != null ? key.group("braced") : key.group("plain");
    BasedSequence chars = input.subSequence(at, key.end());
    Span span = new Span(chars.getStartOffset(), chars.getEndOffset());
    Cite cite = CiteText.located(span, name, false, "", "");
    int end = key.end();
    Matcher where = WHERE.matcher(input).region(end, input.length());
    if (where.lookingAt() && !CiteInlineParser.isLink(input, where.end())) {
      Cite located = CiteText.located(span, name, false, "", where.group("where"));
      if (!located.locator().isEmpty()) {
        cite = located;
        end = where.end();
      }
    }
    parser.flushTextNode();
    parser.getBlock().appendChild(new CiteNode(input.subSequence(at, end), true, List.of(cite)));
    ((InlineParser) parser).setIndex(end);
    return true;
  }

  private static boolean isInside(char before) {
    return Character.isLetterOrDigit(before) || "_@/.-+".indexOf(before) >= 0;
  }

  static final class Factory extends InlineFactory {
    Factory() {
      super(CiteSyntax.AT, NarrativeInlineParser::new);
    }
  }
}
