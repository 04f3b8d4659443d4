package orrery.site.markdown.convert;

import com.vladsch.flexmark.ast.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.markdown.braces.AttributeText;
import orrery.site.markdown.braces.AttributesNode;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.context.PlainText;
import orrery.site.markdown.directive.OptionCheck;

/** Headings, with the attributes that may end them. */
final class HeadingConverter {
  private final Conversion conversion;

  HeadingConverter(Conversion conversion) {
    this.conversion = conversion;
  }

  Block convert(Heading heading) {
    Optional<AttributeText> attributes = Optional.empty();
    if (heading.getLastChild() instanceof AttributesNode last && isOfAll(last)) {
      attributes = Optional.of(last.attributes());
      last.unlink();
    }
    List<Inline> children = trimmed(conversion.inlines(heading));
    attributes.ifPresent(
        given -> new OptionCheck(conversion).attributes("a heading", List.of(), given));
    String label = conversion.labels().given(attributes.flatMap(AttributeText::id));
    String anchor =
        label.isEmpty()
            ? conversion.anchors().ofHeading(PlainText.of(children), heading.getStartOffset())
            : label;
    List<String> classes = attributes.map(AttributeText::classNames).orElse(List.of());
    return new Block.Heading(
        Conversion.span(heading), heading.getLevel(), anchor, classes, children);
  }

  /** Braces directly behind an image or a link are of that. */
  private static boolean isOfAll(AttributesNode node) {
    return node.getPrevious() == null || node.getPrevious().getChars().endsWith(" ");
  }

  private static List<Inline> trimmed(List<Inline> children) {
    int last = children.size() - 1;
    if (last < 0 || !(children.get(last) instanceof Inline.Text text)) {
      return children;
    }
    List<Inline> trimmed = new ArrayList<>(children.subList(0, last));
    trimmed.add(new Inline.Text(text.span(), text.text().stripTrailing()));
    return trimmed;
  }
}
