package orrery.site.markdown.directive;

import java.util.List;
import java.util.Optional;
import orrery.site.article.Block;

/** A piece of Markdown as it is typed, and as it looks: so a guide cannot say the wrong thing. */
final class SpecimenDirective implements Directive {
  @Override
  public List<String> names() {
    return List.of("specimen");
  }

  @Override
  public String purpose() {
    return "A piece of Markdown, shown as it is typed and as it looks.";
  }

  @Override
  public String example() {
    return "::::{specimen}\nSome *Markdown*.\n::::";
  }

  @Override
  public Optional<Block> convert(DirectiveText text) {
    return Optional.of(
        new Block.Specimen(
            text.span(),
            Block.Code.plain(text.span(), "markdown", text.written()),
            text.content().get()));
  }
}
