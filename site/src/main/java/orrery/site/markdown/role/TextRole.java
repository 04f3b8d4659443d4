package orrery.site.markdown.role;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.article.Inline;
import orrery.site.article.Inline.Element;
import orrery.site.article.Span;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/** Roles for what Markdown has no sign: indices, keys and abbreviations. */
final class TextRole implements Role {
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?=.*\\)\\z)(.+?)(?<!\\s)\\s*+\\((.+)\\)", Pattern.DOTALL);

  private final Conversion conversion;
  private final String name;
  private final Element element;

  private TextRole(Conversion conversion, String name, Element element) {
    this.conversion = conversion;
    this.name = name;
    this.element = element;
  }

  /** Returns all of these roles. */
  static List<Role> all(Conversion conversion) {
    return List.of(
        new TextRole(conversion, "sub", Element.SUB),
        new TextRole(conversion, "sup", Element.SUP),
        new TextRole(conversion, "kbd", Element.KBD),
        new TextRole(conversion, "abbr", Element.ABBR),
        new TextRole(conversion, "subscript", Element.SUB),
        new TextRole(conversion, "superscript", Element.SUP));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String purpose() {
    return switch (element) {
      case SUB -> "Words below the line.";
      case SUP -> "Words above the line.";
      case KBD -> "A key that a reader presses.";
      default -> "An abbreviation, and behind it what it stands for.";
    };
  }

  @Override
  public String example() {
    String words =
        switch (element) {
          case SUB, SUP -> "2";
          case KBD -> "Ctrl";
          default -> "SGD (stochastic gradient descent)";
        };
    return "{" + name + "}`" + words + "`";
  }

  /** Bars are text here, and not what separates options. */
  @Override
  public Optional<Inline> convert(RoleText text) {
    String words = text.whole().text().replace("\\|", "|");
    if (words.isEmpty()) {
      conversion.error(
          Code.EMPTY_ROLE, text.span().start(), text.span().end(), "this role is empty", "");
      return Optional.empty();
    }
    return element == Element.ABBR
        ? abbreviation(text, words)
        : Optional.of(convertText(text, words, ""));
  }

  private Optional<Inline> abbreviation(RoleText text, String words) {
    Matcher parts = ABBREVIATION.matcher(words);
    if (!parts.matches()) {
      String message = "an {abbr} says in parentheses what it stands for";
      String hint = "as in {abbr}`SGD (stochastic gradient descent)`";
      conversion.error(
          Code.ABBREVIATION_WITHOUT_MEANING,
          text.target().start(),
          text.target().end(),
          message,
          hint);
      return Optional.empty();
    }
    return Optional.of(convertText(text, parts.group(1), parts.group(2)));
  }

  private Inline convertText(RoleText text, String words, String title) {
    Span span = new Span(text.whole().start(), text.whole().end());
    Inline inside = new Inline.Text(span, words);
    return new Inline.Styled(text.span(), element, "", List.of(), title, List.of(inside));
  }
}
