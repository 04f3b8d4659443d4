package orrery.site.markdown.commonmark;

import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A construct of running text that begins with a character of its own, whose place among the others
 * does not matter. Each extends this, since Flexmark tells them apart by their classes.
 */
public abstract class InlineFactory implements InlineParserExtensionFactory {
  private final char first;
  private final Supplier<InlineParserExtension> parsers;

  /**
   * A construct.
   *
   * @param first the character that it begins with
   * @param parsers make the parser that finds it in a text
   */
  public InlineFactory(char first, Supplier<InlineParserExtension> parsers) {
    this.first = first;
    this.parsers = parsers;
  }

  @Override
  public final CharSequence getCharacters() {
    return String.valueOf(first);
  }

  @Override
  public final InlineParserExtension apply(LightInlineParser parser) {
    return parsers.get();
  }

  @Override
  public final Set<Class<?>> getAfterDependents() {
    return Set.of();
  }

  @Override
  public final Set<Class<?>> getBeforeDependents() {
    return Set.of();
  }

  @Override
  public final boolean affectsGlobalScope() {
    return false;
  }
}
