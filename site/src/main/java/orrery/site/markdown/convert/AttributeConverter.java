package orrery.site.markdown.convert;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import orrery.site.article.Inline;
import orrery.site.article.Inline.Element;
import orrery.site.article.Span;
import orrery.site.markdown.braces.AttributeText;
import orrery.site.markdown.braces.AttributesNode;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.directive.OptionCheck;
import orrery.site.markdown.directive.Width;

/** Attributes behind a piece of running text: they are of the piece, and not text. */
final class AttributeConverter {
  private final Conversion conversion;

  /** The number of pieces at the start of a list in which no bracket is open. */
  private final IdentityHashMap<List<Inline>, Integer> closedUntil = new IdentityHashMap<>();

  AttributeConverter(Conversion conversion) {
    this.conversion = conversion;
  }

  /** Gives attributes to what stands before them; where nothing can have them, they are text. */
  void add(AttributesNode node, List<Inline> into) {
    AttributeText attributes = node.attributes();
    Inline last = into.isEmpty() ? null : into.get(into.size() - 1);
    int open = last instanceof Inline.Text text && text.text().endsWith("]") ? open(into) : -1;
    if (last instanceof Inline.Image image) {
      into.set(into.size() - 1, image(image, attributes));
    } else if (last instanceof Inline.Link || last instanceof Inline.Code) {
      into.set(into.size() - 1, styled(last.span().start(), List.of(last), node));
    } else if (open >= 0) {
      List<Inline> inside = new ArrayList<>(into.subList(open, into.size()));
      into.subList(open, into.size()).clear();
      bracketed(inside, node, into);
    } else {
      into.add(new Inline.Text(Conversion.span(node), node.getChars().toString()));
    }
  }

  /** The last text that has a bracket for the one that was just closed, or -1. */
  private int open(List<Inline> inlines) {
    int closed = 0;
    int first = closedUntil.getOrDefault(inlines, 0);
    for (int i = inlines.size() - 1; i >= first; i--) {
      if (inlines.get(i) instanceof Inline.Text text) {
        for (int at = text.text().length() - 1; at >= 0; at--) {
          char c = text.text().charAt(at);
          closed += c == ']' ? 1 : c == '[' ? -1 : 0;
          if (closed == 0) {
            return i;
          }
        }
      }
    }
    closedUntil.put(inlines, inlines.size());
    return -1;
  }

  /** Splits the first text at its bracket, and takes the bracket of the last one away. */
  private void bracketed(List<Inline> inside, AttributesNode node, List<Inline> into) {
    Inline.Text last = (Inline.Text) inside.get(inside.size() - 1);
    String ending = last.text().substring(0, last.text().length() - 1);
    Span until = new Span(last.span().start(), last.span().end() - 1);
    inside.set(inside.size() - 1, new Inline.Text(until, ending));
    Inline.Text first = (Inline.Text) inside.get(0);
    int bracket = bracket(first.text(), inside.size() == 1);
    int start = first.span().end() - (first.text().length() - bracket);
    into.add(
        new Inline.Text(new Span(first.span().start(), start), first.text().substring(0, bracket)));
    String rest = first.text().substring(bracket + 1);
    inside.set(0, new Inline.Text(new Span(start + 1, first.span().end()), rest));
    inside.removeIf(inline -> inline instanceof Inline.Text text && text.text().isEmpty());
    into.add(styled(start, inside, node));
  }

  /**
   * Returns the position of the bracket that a text has open; {@code whole} texts have had its end
   * taken away.
   */
  private static int bracket(String text, boolean whole) {
    int closed = whole ? 1 : 0;
    int at = text.length();
    while (at > 0) {
      at--;
      closed += text.charAt(at) == ']' ? 1 : text.charAt(at) == '[' ? -1 : 0;
      if (closed == (whole ? 0 : -1)) {
        return at;
      }
    }
    return text.lastIndexOf('[');
  }

  private Inline styled(int start, List<Inline> children, AttributesNode node) {
    AttributeText attributes = node.attributes();
    new OptionCheck(conversion).attributes("a piece of text", List.of(), attributes);
    return new Inline.Styled(
        new Span(start, node.getEndOffset()),
        Element.SPAN,
        conversion.labels().given(attributes.id()),
        attributes.classNames(),
        "",
        children);
  }

  private Inline.Image image(Inline.Image image, AttributeText attributes) {
    new OptionCheck(conversion).attributes("an image", List.of("width"), attributes);
    Inline.Presentation presentation =
        new Inline.Presentation(
            conversion.labels().given(attributes.id()),
            attributes.classNames(),
            Width.of(attributes.value("width"), conversion));
    return image.shown(presentation);
  }
}
