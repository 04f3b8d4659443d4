package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/**
 * Formulas between dollars: {@code $x$} in running text, {@code $$x$$} on lines of their own. What
 * stands between them is never touched by emphasis, links, escapes or the pipes of a table.
 */
final class MathSyntax implements Parser.ParserExtension {
  static final char DOLLAR = '$';
  static final String FENCE = "$$";

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customInlineParserExtensionFactory(new MathInlineParser.Factory());
    builder.customInlineParserExtensionFactory(new TexReferenceParser.Factory());
    builder.customInlineParserExtensionFactory(new BracketMathParser.Factory());
    builder.customInlineParserExtensionFactory(new WikiInlineParser.Factory());
    builder.customBlockParserFactory(new MathBlockParser.Factory());
  }
}
