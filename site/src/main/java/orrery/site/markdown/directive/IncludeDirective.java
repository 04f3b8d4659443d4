package orrery.site.markdown.directive;

import java.util.List;
import java.util.Optional;
import orrery.site.article.Block;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/**
 * An include that was not found to be one: the text of the others is put in their place before the
 * parser sees them.
 */
final class IncludeDirective implements Directive {
  private final Conversion conversion;

  IncludeDirective(Conversion conversion) {
    this.conversion = conversion;
  }

  @Override
  public List<String> names() {
    return List.of("include");
  }

  @Override
  public String purpose() {
    return "The Markdown of another file, as if it stood here; its path starts beside the article,"
        + " or with / in the folder of the site.";
  }

  @Override
  public String example() {
    return ":::{include} /include/notation.md\n:::";
  }

  @Override
  public Optional<Block> convert(DirectiveText text) {
    conversion.error(
        Code.MISPLACED_INCLUDE,
        text.name().start(),
        text.name().end(),
        "an {include} cannot stand in a list or a quote",
        "begin its line with the fence");
    return Optional.empty();
  }
}
