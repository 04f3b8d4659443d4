package orrery.site.html;

import java.util.List;
import java.util.Optional;
import orrery.site.article.Inline;
import orrery.site.article.Numbers;

/** Captions as HTML: what the thing is called, and what its author says of it. */
final class CaptionRenderer {
  private final InlineRenderer inlines;
  private final Numbers numbers;
  private final Words words;

  CaptionRenderer(InlineRenderer inlines, Numbers numbers, Words words) {
    this.inlines = inlines;
    this.numbers = numbers;
    this.words = words;
  }

  /** A caption in an element of its own. */
  void write(String tag, String anchor, List<Inline> caption, HtmlWriter html) {
    html.raw("<" + tag + ">");
    text(anchor, caption, html);
    html.raw("</" + tag + ">");
  }

  /** A caption. */
  void text(String anchor, List<Inline> caption, HtmlWriter html) {
    name(anchor)
        .ifPresent(name -> html.raw("<span class=\"number\">").text(name + ".").raw("</span> "));
    inlines.write(caption, html);
  }

  /** Returns the kind and number of a thing; empty where it has no number. */
  Optional<String> name(String anchor) {
    return numbers.find(anchor).map(number -> words.name(number.kind()) + " " + number.text());
  }

  /** Returns the word for a kind of thing. */
  String word(String kind) {
    return words.word(kind);
  }

  /** The number in front of the title of a section. */
  void sectionNumber(String anchor, HtmlWriter html) {
    numbers
        .find(anchor)
        .ifPresent(
            number ->
                html.raw("<span class=\"section-number\">").text(number.text()).raw("</span> "));
  }
}
