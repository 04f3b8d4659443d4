package orrery.site.markdown.role;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.engine.math.Decimal;
import orrery.engine.math.DecimalReading;
import orrery.site.article.Claim;
import orrery.site.article.Claim.Bound;
import orrery.site.article.Span;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.syntax.RoleText.Part;
import orrery.site.problem.Code;

/**
 * Reads an end of a range: {@code 45}, {@code 12%}, {@code last.error}, {@code 100 * last.error}.
 */
final class BoundReader {
  private static final Pattern FINDING = Pattern.compile("[\\p{L}][\\w.:-]*");
  private static final Pattern TIMES = Pattern.compile("(\\S+?)\\s*[*×·\\s]\\s*(\\p{L}\\S*)");
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
    Matcher times = TIMES.matcher(text.text());
    if (times.matches()) {
      Optional<Double> factor = number(text.part(times.start(1), times.end(1)));
      Part finding = text.part(times.start(2), times.end(2));
      return factor.flatMap(
          number -> named(finding, id).map(of -> new Bound(number, Optional.of(of), 0, false)));
    }
    String message =
        text.text().isEmpty()
            ? "a number is missing"
            : text.text() + " is neither a number nor a finding";
    conversion.error(Code.WRONG_BOUND, text.start(), text.end(), message, FORMS);
    return Optional.empty();
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
      return Optional.of(new Claim.Named(id, finding.text(), span));
    }
    return conversion
        .experiments()
        .named(finding)
        .map(known -> new Claim.Named(known.id(), known.name().text(), span));
  }
}
