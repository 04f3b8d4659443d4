package orrery.site.markdown.context;

import java.util.List;
import java.util.Optional;
import orrery.site.article.Contents;
import orrery.site.article.Inline;

/** Running text without its markup: for anchors, alternative texts and titles. */
public final class PlainText {
  private PlainText() {}

  public static String of(List<Inline> inlines) {
    StringBuilder text = new StringBuilder();
    inlines.forEach(inline -> add(inline, text));
    return text.toString();
  }

  /** The first piece of running text of which only the run of an experiment can tell what it is. */
  public static Optional<Inline> unknown(List<Inline> inlines) {
    return Contents.of(inlines).stream().filter(inline -> !role(inline).isEmpty()).findFirst();
  }

  /** The role of such a piece, or empty. */
  public static String role(Inline inline) {
    return inline instanceof Inline.Value
        ? "{value}"
        : inline instanceof Inline.Checked ? "{claim}" : "";
  }

  private static void add(Inline inline, StringBuilder text) {
    if (inline instanceof Inline.Text plain) {
      text.append(plain.text());
    } else if (inline instanceof Inline.Code code) {
      text.append(code.text());
    } else if (inline instanceof Inline.Formula formula) {
      text.append(formula.tex());
    } else if (inline instanceof Inline.Control control) {
      text.append(control.value());
      text.append(control.unit().isEmpty() ? "" : " " + control.unit());
    } else if (inline instanceof Inline.Value value) {
      text.append(value.finding());
    } else if (inline instanceof Inline.Citation citation) {
      text.append(citation.written());
    } else if (inline instanceof Inline.Image image) {
      text.append(image.alt());
    } else if (inline instanceof Inline.Emphasis emphasis) {
      text.append(of(emphasis.children()));
    } else if (inline instanceof Inline.Strong strong) {
      text.append(of(strong.children()));
    } else if (inline instanceof Inline.Strikethrough struck) {
      text.append(of(struck.children()));
    } else if (inline instanceof Inline.Styled styled) {
      text.append(of(styled.children()));
    } else if (inline instanceof Inline.Link link) {
      text.append(of(link.children()));
    } else if (inline instanceof Inline.Checked words) {
      text.append(of(words.children()));
    } else if (inline instanceof Inline.Reference reference) {
      text.append(reference.children().isEmpty() ? reference.target() : of(reference.children()));
    } else if (inline instanceof Inline.SoftBreak || inline instanceof Inline.HardBreak) {
      text.append(' ');
    }
  }
}
