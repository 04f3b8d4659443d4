package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/** Citations as Pandoc has them: {@code [see @a, p. 3; @b]}, and {@code @a} in a sentence. */
final class CiteSyntax implements Parser.ParserExtension {
  static final char AT = '@';
  static final char OPEN = '[';

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customInlineParserExtensionFactory(new CiteInlineParser.Factory());
    builder.customInlineParserExtensionFactory(new NarrativeInlineParser.Factory());
  }
}
