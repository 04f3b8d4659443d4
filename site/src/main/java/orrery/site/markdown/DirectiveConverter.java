package orrery.site.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orrery.engine.spec.Suggestion;
import orrery.site.article.Block;

/** Directives whose content is Markdown, to our tree. A new kind is a line here. */
final class DirectiveConverter {
  private final Conversion conversion;
  private final List<Directive> directives;

  DirectiveConverter(Conversion conversion) {
    this.conversion = conversion;
    this.directives = List.of(new AdmonitionDirective(), new SpecimenDirective());
  }

  /**
   * What a directive means; where it is unknown that is told, and its content is read all the same.
   */
  Optional<Block> convert(ContainerNode node) {
    DirectiveText text = DirectiveText.of(node, conversion);
    String name = text.name().text();
    if (!node.ended()) {
      String message = "this " + called(name) + " is never ended";
      String hint = "end it with a line of " + node.fence().marks();
      BasedSequence line = node.fence().opening();
      conversion.error("B001", line.getStartOffset(), line.getEndOffset(), message, hint);
    }
    Optional<Directive> directive =
        directives.stream().filter(kind -> kind.names().contains(name)).findFirst();
    if (directive.isPresent()) {
      return directive.get().convert(text);
    }
    // The name is shown with its braces, where it has them.
    int start = text.name().start() - (node.fence().opening().indexOf('{') < 0 ? 0 : 1);
    String hint = hint(name);
    conversion.error(
        "D007", start, start + called(name).length(), "unknown directive " + called(name), hint);
    return Optional.of(new Block.Quote(text.span(), text.content().get()));
  }

  /** The nearest; all of them are too many for a line. */
  private String hint(String name) {
    String hint = Suggestion.hint(called(name), known());
    return hint.startsWith("known") ? "the guide lists those that there are" : hint;
  }

  private static String called(String name) {
    return "{" + name + "}";
  }

  private List<String> known() {
    Stream<String> containers = directives.stream().flatMap(kind -> kind.names().stream());
    return Stream.concat(containers, FenceConverter.LITERAL.stream())
        .sorted()
        .map(DirectiveConverter::called)
        .toList();
  }
}
