package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/**
 * Definitions, and containers: {@code :::{note}} or <code>```{note}</code>, Markdown, and a fence
 * that ends it.
 */
final class ContainerSyntax implements Parser.ParserExtension {
  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new ContainerParser.Factory());
    builder.customBlockParserFactory(new DefinitionParser.Factory());
  }
}
