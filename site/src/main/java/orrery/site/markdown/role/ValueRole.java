package orrery.site.markdown.role;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.engine.math.Decimal;
import orrery.site.article.Inline;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/**
 * The role {@code value}: a number that an experiment yields. Which names there are is known only
 * once it has been run.
 */
final class ValueRole implements Role {
  private static final Pattern DIGITS = Pattern.compile("([0-9]{1,2}) digits?");
  private static final String OPTIONS =
      "options: percent, N digits with N from 1 to " + Decimal.GREATEST_DIGITS;

  private final Conversion conversion;

  ValueRole(Conversion conversion) {
    this.conversion = conversion;
  }

  @Override
  public String name() {
    return "value";
  }

  @Override
  public String purpose() {
    return "A number that an experiment yields, filled in when the site is built.";
  }

  @Override
  public String example() {
    return "{value}`peak.error | 2 digits`";
  }

  @Override
  public Optional<Inline> convert(RoleText text) {
    Form form = form(text.options());
    return conversion
        .experiments()
        .named(text)
        .map(
            named ->
                new Inline.Value(
                    text.span(),
                    named.id(),
                    FindingName.canonical(named.name().text()),
                    named.name().start(),
                    form.digits,
                    form.percent));
  }

  private record Form(int digits, boolean percent) {}

  private Form form(List<RoleText.Part> options) {
    Form form = new Form(0, false);
    for (RoleText.Part option : options) {
      int digits = digits(option.text());
      if (digits > 0 && form.digits == 0) {
        form = new Form(digits, form.percent);
      } else if (option.text().equals("percent") && !form.percent) {
        form = new Form(form.digits, true);
      } else {
        String message = "not an option of {value}: \"" + option.text() + "\"";
        conversion.error(Code.UNKNOWN_ROLE_OPTION, option.start(), option.end(), message, OPTIONS);
      }
    }
    return form;
  }

  /** Returns the number of digits asked for, or 0. */
  private static int digits(String option) {
    Matcher matcher = DIGITS.matcher(option);
    int count = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    return count <= Decimal.GREATEST_DIGITS ? count : 0;
  }
}
