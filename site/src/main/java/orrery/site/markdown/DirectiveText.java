package orrery.site.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.article.Span;

/**
 * A directive as its author wrote it.
 *
 * @param span of the whole directive
 * @param name what stands in the braces
 * @param argument what stands behind them, as running text
 * @param attributes what else stands in the braces
 * @param options its lines of {@code :key: value}
 * @param written its content as it was typed
 * @param content its children, converted when asked for: numbers of notes follow the text
 */
record DirectiveText(
    Span span,
    RoleText.Part name,
    List<Inline> argument,
    RoleText.Part attributes,
    List<Option> options,
    String written,
    Supplier<List<Block>> content) {

  /** A line of {@code :key: value}. */
  record Option(RoleText.Part key, RoleText.Part value) {}

  /** The option of a name. */
  Optional<Option> option(String key) {
    return options.stream().filter(option -> option.key().text().equals(key)).findFirst();
  }

  static DirectiveText of(ContainerNode node, Conversion conversion) {
    ContainerFence fence = node.fence();
    List<Option> options = new ArrayList<>();
    for (var line : node.options()) {
      int colon = line.indexOf(':', 1);
      options.add(new Option(part(line.subSequence(1, colon)), part(line.subSequence(colon + 1))));
    }
    return new DirectiveText(
        Conversion.span(node),
        part(fence.name()),
        conversion.inlines().parse(fence.argument()),
        part(fence.attributes()),
        options,
        conversion.part(node.contentStart(), node.contentEnd()).toString(),
        () -> conversion.blocks().children(node));
  }

  private static RoleText.Part part(com.vladsch.flexmark.util.sequence.BasedSequence text) {
    RoleText.Part whole = new RoleText.Part(text.toString(), text.getStartOffset());
    return whole.part(0, text.length());
  }
}
