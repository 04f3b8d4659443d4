package orrery.site.markdown.directive;

import java.util.List;
import java.util.Optional;
import orrery.site.article.Block;
import orrery.site.markdown.context.Labels;

/** A quotation at the head of a text: {@code :::{epigraph} Whose words it is}. */
final class EpigraphDirective implements Directive {
  private final Labels labels;

  EpigraphDirective(Labels labels) {
    this.labels = labels;
  }

  @Override
  public List<String> names() {
    return List.of("epigraph");
  }

  @Override
  public String purpose() {
    return "A quotation at the head of a text; what follows the name says whose words it is.";
  }

  @Override
  public String example() {
    return ":::{epigraph} George Box, *Robustness*, 1979\n"
        + "All models are wrong but some are useful.\n:::";
  }

  @Override
  public Optional<Block> convert(DirectiveText text) {
    String anchor = labels.given(text.label());
    // The source stands below the words, and numbers of notes follow the page.
    List<Block> children = text.content().get();
    return Optional.of(
        new Block.Epigraph(text.span(), anchor, text.classes(), children, text.title()));
  }
}
