package orrery.site.markdown.role;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.article.Inline;
import orrery.site.article.Inline.Reference.Form;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/**
 * A role that refers to something by its label: {@code {ref}`fig:loss`}, or with the author's own
 * words, {@code {ref}`the loss <fig:loss>`}.
 */
final class ReferenceRole implements Role {
  private static final Pattern WORDS = Pattern.compile("(.*[^\\s])\\s*<([^<>]+)>", Pattern.DOTALL);

  private final Conversion conversion;
  private final String name;
  private final Form form;

  ReferenceRole(Conversion conversion, String name, Form form) {
    this.conversion = conversion;
    this.name = name;
    this.form = form;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String purpose() {
    return switch (form) {
      case ARTICLE -> "A link to an article by its name, with its title or the author's own words.";
      case EQUATION -> "A link to a numbered equation by its label, with its number in brackets.";
      default -> "A link to whatever has that label, in any article, with its kind and number.";
    };
  }

  @Override
  public String example() {
    return "{" + name + "}`" + (form == Form.ARTICLE ? "double-descent" : "a-label") + "`";
  }

  @Override
  public Optional<Inline> convert(RoleText text) {
    RoleText.Part whole = text.target();
    if (whole.text().isEmpty()) {
      conversion.error(
          Code.REFERENCE_TO_NOTHING,
          text.span().start(),
          text.span().end(),
          "the role names nothing",
          hint());
      return Optional.empty();
    }
    Matcher words = WORDS.matcher(whole.text());
    if (!words.matches()) {
      return Optional.of(reference(text, whole, List.of()));
    }
    RoleText.Part target = whole.part(words.start(2), words.end(2));
    List<Inline> children = conversion.running(whole.part(0, words.end(1)).chars());
    return Optional.of(reference(text, target, children));
  }

  private String hint() {
    return form == Form.ARTICLE ? "write the name of an article" : "write a label";
  }

  private Inline reference(RoleText text, RoleText.Part target, List<Inline> children) {
    return new Inline.Reference(text.span(), form, target.text(), target.start(), children);
  }
}
