package orrery.site.markdown.role;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.article.Claim;
import orrery.site.article.Claim.Bound;
import orrery.site.article.Claim.Seeds;
import orrery.site.article.Span;
import orrery.site.markdown.braces.RoleText.Part;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/**
 * Reads what is said of a finding.
 *
 * <pre>{@code
 * peak.features in 90..110
 * race:error < 0.1 for every seed
 * peak.error > 100 * first-minimum.error     // of the same experiment
 * error[depth=2] < error[depth=1]            // at values of a parameter
 * ridge:last.error ≈ 0.33 features:last.error ± 10%
 * peak.ratio > 20 unless ridge=0.1 or noise=0 and points=chebyshev
 * }</pre>
 */
public final class ClaimReader {
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?<finding>(?:[^\\s<>=≤≥≈~\\[]|\\[[^\\]]*+\\])++)(?:\\s++(?=in\\b|about\\b)|\\s*+(?![a-z]))"
              + "(?<relation>in\\b|about\\b|<=|>=|[<>=≤≥≈~])"
              + "\\s*+(?<range>.*?)"
              + "((?<!\\s)\\s++for\\s++(?<seeds>every seed|most seeds))?");

  private static final Pattern AROUND = Pattern.compile("(.*?)(?<!\\s)\\s*+(?:±|\\+/?-)\\s*+(.*+)");
  private static final String FORMS =
      "write finding in 1..2, finding < 1, finding > 1, finding = 1 or finding ≈ 1 ± 0.1";

  private final Conversion conversion;
  private final String experiment;
  private final BoundReader bounds;
  private final UnlessReader counterfactuals;

  /**
   * A reader.
   *
   * @param experiment whose findings need no id before them; empty where they all do, unless there
   *     is one experiment
   */
  public ClaimReader(Conversion conversion, String experiment) {
    this.conversion = conversion;
    this.experiment = experiment;
    this.bounds = new BoundReader(conversion);
    this.counterfactuals = new UnlessReader(conversion);
  }

  /** Reads a claim; reports one that is invalid, and returns empty. */
  public Optional<Claim> read(Part text) {
    Optional<Part> unless = UnlessReader.settingsIn(text);
    if (unless.isEmpty()) {
      return condition(text);
    }
    return condition(UnlessReader.before(text))
        .flatMap(
            claim ->
                counterfactuals
                    .read(unless.get(), claim.finding().experiment())
                    .map(claim::withUnless));
  }

  private Optional<Claim> condition(Part text) {
    Matcher whole = WHOLE.matcher(text.text());
    if (!whole.matches()) {
      String shown =
          text.text().isEmpty() ? "nothing is said" : "this is not a condition: " + text.text();
      conversion.error(Code.WRONG_CONDITION, text.start(), text.end(), shown, FORMS);
      return Optional.empty();
    }
    Part finding = text.part(whole.start("finding"), whole.end("finding"));
    Part range = text.part(whole.start("range"), whole.end("range"));
    Optional<Claim.Named> named = named(finding);
    Optional<Range> read =
        named.flatMap(of -> range(whole.group("relation"), range, of.experiment()));
    String said = text.text().substring(whole.start("relation"), whole.end("range"));
    Span span = new Span(text.start(), text.end());
    return read.map(
        ends ->
            new Claim(
                span, named.orElseThrow(), said, ends.low, ends.high, seeds(whole), List.of()));
  }

  private record Range(Bound low, Bound high) {}

  private static Seeds seeds(Matcher whole) {
    String seeds = whole.group("seeds");
    return seeds == null ? Seeds.TOGETHER : seeds.startsWith("every") ? Seeds.EVERY : Seeds.MOST;
  }

  private Optional<Claim.Named> named(Part finding) {
    Span span = new Span(finding.start(), finding.end());
    if (!experiment.isEmpty() && finding.text().indexOf(':') < 0) {
      return Optional.of(new Claim.Named(experiment, FindingName.canonical(finding.text()), span));
    }
    return conversion
        .experiments()
        .named(finding)
        .map(
            known -> new Claim.Named(known.id(), FindingName.canonical(known.name().text()), span));
  }

  private Optional<Range> range(String relation, Part range, String id) {
    return switch (relation) {
      case "in" -> readRange(range, id);
      case "=" -> bounds.read(range, id).map(at -> new Range(at, at));
      case "<", "<=", "≤" ->
          bounds
              .read(range, id)
              .map(at -> new Range(Bound.none(Double.NEGATIVE_INFINITY), end(at, relation)));
      case ">", ">=", "≥" ->
          bounds
              .read(range, id)
              .map(at -> new Range(end(at, relation), Bound.none(Double.POSITIVE_INFINITY)));
      default -> around(range, id);
    };
  }

  private static Bound end(Bound at, String relation) {
    boolean open = relation.equals("<") || relation.equals(">");
    return new Bound(at.number(), at.finding(), at.plus(), open);
  }

  private Optional<Range> readRange(Part range, String id) {
    int dots = range.text().indexOf("..");
    if (dots < 0) {
      return failed(range, "a range has two ends", "write in 1..2");
    }
    Optional<Bound> low = bounds.read(range.part(0, dots), id);
    Optional<Bound> high =
        low.flatMap(first -> bounds.read(range.part(dots + 2, range.text().length()), id));
    if (high.isEmpty()) {
      return Optional.empty();
    }
    boolean numbers = low.get().finding().isEmpty() && high.get().finding().isEmpty();
    if (numbers && low.get().number() > high.get().number()) {
      return failed(
          range, "the range is empty: it ends before it begins", "write the lesser number first");
    }
    return Optional.of(new Range(low.get(), high.get()));
  }

  private Optional<Range> around(Part range, String id) {
    Matcher around = AROUND.matcher(range.text());
    if (!around.matches()) {
      return failed(range, "how near is near enough is not said", "write ≈ 50 ± 5 or ≈ 50 ± 10%");
    }
    Part middle = range.part(0, around.end(1));
    Part reach = range.part(around.start(2), around.end(2));
    Optional<Bound> at = bounds.read(middle, id);
    Optional<Double> width = at.flatMap(known -> bounds.number(reach));
    if (width.isEmpty()) {
      return Optional.empty();
    }
    Bound centre = at.get();
    boolean share = reach.text().endsWith("%");
    double size = Math.abs(width.get());
    if (!share) {
      return Optional.of(new Range(moved(centre, -size), moved(centre, size)));
    }
    // The share of a negative number goes the other way; the ends of a finding are ordered later.
    boolean negative = centre.finding().isEmpty() && centre.number() < 0;
    Bound less = scaled(centre, 1 - size);
    Bound more = scaled(centre, 1 + size);
    return Optional.of(negative ? new Range(more, less) : new Range(less, more));
  }

  private static Bound scaled(Bound at, double factor) {
    return new Bound(at.number() * factor, at.finding(), 0, false);
  }

  private static Bound moved(Bound at, double by) {
    return new Bound(at.number(), at.finding(), by, false);
  }

  private <T> Optional<T> failed(Part part, String message, String hint) {
    conversion.error(Code.WRONG_BOUND, part.start(), part.end(), message, hint);
    return Optional.empty();
  }
}
