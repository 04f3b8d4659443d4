package orrery.site.markdown.directive;

import java.util.List;
import java.util.Optional;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Labels;

/** Notes, tips and warnings: what a reader should not miss, or may skip. */
final class AdmonitionDirective implements Directive {
  private static final String ANY = "admonition";

  private final Labels labels;

  AdmonitionDirective(Labels labels) {
    this.labels = labels;
  }

  @Override
  public List<String> names() {
    return List.of(
        "note",
        "tip",
        "important",
        "warning",
        "caution",
        "attention",
        "danger",
        "error",
        "hint",
        "seealso",
        ANY);
  }

  @Override
  public String purpose() {
    return "A box beside the argument; what follows the name is its title.";
  }

  @Override
  public String example() {
    return ":::{warning} Large learning rates\nThe loss diverges.\n:::";
  }

  @Override
  public List<String> options() {
    return Folding.OPTIONS;
  }

  /** The kind of an {@code {admonition}} is one of its classes. */
  @Override
  public Optional<Block> convert(DirectiveText text) {
    String name = text.name().text();
    List<String> classes = Folding.without(text.classes());
    Optional<String> byClass = classes.stream().filter(BoxKinds::isOurs).findFirst();
    String kind = name.equals(ANY) ? byClass.orElse("note") : BoxKinds.of(name).orElseThrow();
    List<String> rest = classes.stream().filter(given -> !given.equals(kind)).toList();
    List<Inline> title = text.title();
    return Optional.of(
        new Block.Admonition(
            text.span(),
            kind,
            labels.given(text.label()),
            rest,
            Folding.of(text),
            title.isEmpty() ? title(name, text.name()) : title,
            text.content().get()));
  }

  private static List<Inline> title(String name, RoleText.Part at) {
    return name.equals(ANY) || BoxKinds.isOurs(name)
        ? List.of()
        : List.of(new Inline.Text(new Span(at.start(), at.end()), BoxKinds.title(name)));
  }
}
