package orrery.site.markdown.braces;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/**
 * The syntax that begins with a brace. Attributes follow a thing directly. Roles, as MyST has them:
 * a name in braces directly before a code span, <code>{value}`x`</code>. What the code span holds
 * is never touched by anything but its role.
 */
public final class RoleSyntax implements Parser.ParserExtension {
  static final char OPEN = '{';

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customInlineParserExtensionFactory(new RoleInlineParser.Factory());
    builder.customInlineParserExtensionFactory(new AttributesParser.Factory());
  }
}
