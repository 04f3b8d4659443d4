package orrery.site.markdown.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/** A table under a caption. */
final class TableDirective implements Directive {
  private final Conversion conversion;

  TableDirective(Conversion conversion) {
    this.conversion = conversion;
  }

  @Override
  public List<String> names() {
    return List.of("table");
  }

  @Override
  public String purpose() {
    return "A table with a caption, which follows the name; it has a number.";
  }

  @Override
  public String example() {
    return ":::{table} Errors after one pass\n:label: errors\n\n| model | error |\n| --- | ---: |\n"
        + "| linear | 0.31 |\n:::";
  }

  @Override
  public Optional<Block> convert(DirectiveText text) {
    List<Inline> caption = text.title();
    String anchor =
        caption.isEmpty()
            ? conversion.labels().given(text.label())
            : conversion.labels().anchor(text.label(), "table");
    List<Block> children = new ArrayList<>(text.content().get());
    int tables = 0;
    for (int i = 0; i < children.size(); i++) {
      if (children.get(i) instanceof Block.Table table) {
        tables++;
        List<Inline> above = caption.isEmpty() ? table.caption() : caption;
        if (!caption.isEmpty() && !table.caption().isEmpty()) {
          Span second = table.caption().get(0).span();
          new OptionCheck(conversion).unread("{table}", second.start(), second.end());
        }
        String id = anchor.isEmpty() ? table.anchor() : anchor;
        children.set(i, table.captioned(id, above));
      }
    }
    if (tables != 1) {
      String message = "a {table} holds one table, and here are " + (tables == 0 ? "none" : tables);
      String hint = "leave a blank line before it, and another after";
      conversion.error(Code.NOT_ONE_TABLE, text.name().start(), text.name().end(), message, hint);
    }
    boolean alone = tables == 1 && children.size() == 1 && text.classes().isEmpty();
    return Optional.of(
        alone ? children.get(0) : new Block.Group(text.span(), "", text.classes(), children));
  }
}
