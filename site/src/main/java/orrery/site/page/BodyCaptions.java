package orrery.site.page;

import java.util.List;
import java.util.Locale;
import orrery.site.article.Inline;
import orrery.site.article.Numbers;

/** Captions as HTML: what the thing is called, and what its author says of it. */
final class BodyCaptions {
  private final BodyInlines inlines;
  private final Numbers numbers;

  BodyCaptions(BodyInlines inlines, Numbers numbers) {
    this.inlines = inlines;
    this.numbers = numbers;
  }

  /** A caption in an element of its own. */
  void write(String tag, String anchor, List<Inline> caption, HtmlWriter html) {
    html.raw("<" + tag + ">");
    text(anchor, caption, html);
    html.raw("</" + tag + ">");
  }

  /** What stands in such an element. */
  void text(String anchor, List<Inline> caption, HtmlWriter html) {
    numbers
        .of(anchor)
        .ifPresent(
            number ->
                html.raw("<span class=\"number\">")
                    .text(word(number.kind()) + " " + number.text() + ".")
                    .raw("</span> "));
    inlines.write(caption, html);
  }

  /** What a kind of thing is called. */
  static String word(Numbers.Kind kind) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
