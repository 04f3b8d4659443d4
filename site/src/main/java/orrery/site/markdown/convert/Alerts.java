package orrery.site.markdown.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.engine.spec.Suggestion;
import orrery.site.article.Block;
import orrery.site.article.Block.Fold;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.directive.BoxKinds;
import orrery.site.problem.Code;

/**
 * Quotes that are boxes: {@code > [!NOTE]} as on GitHub, and {@code > [!tip]- A title} as in
 * Obsidian, where the sign says whether it is folded.
 */
final class Alerts {
  private static final Pattern MARK = Pattern.compile("\\[!([A-Za-z]+)\\]([+-]?)(?:[ \\t]+|$)");

  private static final String KINDS = "kinds: note, tip, important, warning, caution";

  private final Conversion conversion;

  Alerts(Conversion conversion) {
    this.conversion = conversion;
  }

  /** A quote, or the box that it is. */
  Block convert(Block.Quote quote) {
    if (quote.children().isEmpty()
        || !(quote.children().get(0) instanceof Block.Paragraph first)
        || !(first.children().get(0) instanceof Inline.Text opening)) {
      return quote;
    }
    Matcher mark = MARK.matcher(opening.text());
    if (!mark.lookingAt()) {
      return quote;
    }
    String name = mark.group(1);
    if (BoxKinds.of(name).isEmpty()) {
      int start = opening.span().start();
      String message = "unknown kind of box [!" + name + "]";
      String hint = Suggestion.hint(name.toLowerCase(Locale.ROOT), BoxKinds.names(), KINDS);
      conversion.error(Code.UNKNOWN_BOX, start, start + name.length() + 3, message, hint);
      return quote;
    }
    List<Inline> line = new ArrayList<>(first.children());
    line.remove(0);
    String rest = opening.text().substring(mark.end());
    Span span = new Span(opening.span().end() - rest.length(), opening.span().end());
    if (!rest.isEmpty()) {
      line.add(0, new Inline.Text(span, rest));
    }
    return box(quote, first, line, name, mark.group(2));
  }

  private static Block box(
      Block.Quote quote, Block.Paragraph first, List<Inline> line, String name, String sign) {
    int end = 0;
    while (end < line.size() && !(line.get(end) instanceof Inline.SoftBreak)) {
      end++;
    }
    List<Inline> title = line.subList(0, end);
    List<Block> children = new ArrayList<>(quote.children());
    children.remove(0);
    if (end + 1 < line.size()) {
      List<Inline> rest = List.copyOf(line.subList(end + 1, line.size()));
      int start = rest.get(0).span().start();
      children.add(0, new Block.Paragraph(new Span(start, first.span().end()), rest));
    }
    Fold fold = sign.isEmpty() ? Fold.NEVER : sign.equals("-") ? Fold.CLOSED : Fold.OPEN;
    boolean named = !title.isEmpty() || BoxKinds.isOurs(name);
    return new Block.Admonition(
        quote.span(),
        BoxKinds.of(name).orElseThrow(),
        "",
        List.of(),
        fold,
        named
            ? List.copyOf(title)
            : List.of(new Inline.Text(first.children().get(0).span(), BoxKinds.title(name))),
        children);
  }
}
