package orrery.site.markdown.role;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.engine.math.Decimal;
import orrery.engine.math.DecimalReading;
import orrery.site.article.Claim;
import orrery.site.article.Claim.Bound;
import orrery.site.article.Span;
import orrery.site.markdown.braces.RoleText.Part;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/**
 * Reads an end of a range: {@code 45}, {@code 12%}, {@code last.error}, {@code 100 * last.error}.
 */
final class BoundReader {
  /** A word, in which spaces stand between square brackets only. */
  private static final String WORD = "(?:[^\\s\\[]|\\[[^\\]]*+\\])";

  private static final Pattern FINDING = Pattern.compile("[\\p{L}][\\w.:-]*+(\\[[^\\]]*+\\])?+");

  /** A sign between a number and a finding, without spaces; the first that can be it. */
  private static final Pattern JOINED =
      Pattern.compile("(?=" + WORD + "++\\z)(\\S+?)[*×·](\\p{L}" + WORD + "*+)");

  /** Spaces between a number and a finding, with or without a sign. */
  private static final Pattern APART =
      Pattern.compile("(\\S++)\\s++([*×·]?+)\\s*+(\\p{L}" + WORD + "*+)");

  private static final String SIGNS = "*×·";
  private static final String FORMS = "write a number, a finding, or a number * a finding";

  private final Conversion conversion;

  BoundReader(Conversion conversion) {
    this.conversion = conversion;
  }

  /**
   * Reads an end of a range; reports an invalid one, and returns empty.
   *
   * @param id of the experiment whose findings need no id before them
   */
  Optional<Bound> read(Part text, String id) {
    Optional<Double> plain = parse(text.text());
    if (plain.isPresent()) {
      return plain.map(number -> new Bound(number, Optional.empty(), 0, false));
    }
    if (FINDING.matcher(text.text()).matches()) {
      return named(text, id).map(finding -> new Bound(1, Optional.of(finding), 0, false));
    }
    Matcher joined = JOINED.matcher(text.text());
    if (joined.matches()) {
      return product(text.part(0, joined.end(1)), part(text, joined, 2), id);
    }
    Matcher apart = APART.matcher(text.text());
    if (apart.matches()) {
      int end = apart.end(1);
      boolean sign = apart.group(2).isEmpty() && end > 1 && isSign(text.text().charAt(end - 1));
      return product(text.part(0, sign ? end - 1 : end), part(text, apart, 3), id);
    }
    String message =
        text.text().isEmpty()
            ? "a number is missing"
            : text.text() + " is neither a number nor a finding";
    conversion.error(Code.WRONG_BOUND, text.start(), text.end(), message, FORMS);
    return Optional.empty();
  }

  private static Part part(Part text, Matcher matcher, int group) {
    return text.part(matcher.start(group), matcher.end(group));
  }

  private static boolean isSign(char c) {
    return SIGNS.indexOf(c) >= 0;
  }

  private Optional<Bound> product(Part times, Part finding, String id) {
    return number(times)
        .flatMap(
            factor -> named(finding, id).map(of -> new Bound(factor, Optional.of(of), 0, false)));
  }

  /** A number, or a percentage as the share it is. */
  Optional<Double> number(Part text) {
    Optional<Double> number = parse(text.text());
    if (number.isEmpty()) {
      String message =
          text.text().isEmpty() ? "a number is missing" : text.text() + " is not a number";
      conversion.error(
          Code.WRONG_BOUND, text.start(), text.end(), message, "write it as 0.25 or 25%");
    }
    return number;
  }

  private static Optional<Double> parse(String text) {
    boolean percent = text.endsWith("%");
    String digits = (percent ? text.substring(0, text.length() - 1) : text).strip();
    // A minus sign may come from a word processor.
    return Decimal.parse(digits.replace('\u2212', '-')) instanceof DecimalReading.Value read
        ? Optional.of(percent ? read.value() / 100 : read.value())
        : Optional.empty();
  }

  private Optional<Claim.Named> named(Part finding, String id) {
    Span span = new Span(finding.start(), finding.end());
    if (finding.text().indexOf(':') < 0) {
      return Optional.of(new Claim.Named(id, FindingName.canonical(finding.text()), span));
    }
    return conversion
        .experiments()
        .named(finding)
        .map(
            known -> new Claim.Named(known.id(), FindingName.canonical(known.name().text()), span));
  }
}
