package orrery.site.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import orrery.site.article.Claim;
import orrery.site.article.Claim.Bound;
import orrery.site.figure.Findings;
import orrery.site.problem.Code;

/** Checks the claims of an article against the findings of its experiments. */
public final class ClaimChecker {
  private final ArticleFindings findings;
  private final Map<Claim, Optional<Verdict>> known = new HashMap<>();

  public ClaimChecker(ArticleFindings findings) {
    this.findings = findings;
  }

  /**
   * Returns the verdict on a claim; one that does not hold is reported, once. Empty where the
   * experiment was not run.
   *
   * @param what the subject of the message: {@code the claim}, for example
   */
  public Optional<Verdict> check(Claim claim, String what) {
    return known.computeIfAbsent(
        claim,
        unknown -> {
          Optional<Verdict> verdict = verdict(claim);
          verdict.filter(made -> !made.holds()).ifPresent(made -> report(claim, what, made));
          return verdict;
        });
  }

  /** The number that a finding has; empty where its experiment was not run. */
  public OptionalDouble value(Claim.Named finding) {
    return find(finding)
        .map(found -> OptionalDouble.of(found.value()))
        .orElse(OptionalDouble.empty());
  }

  private Optional<Verdict> verdict(Claim claim) {
    Optional<ArticleFindings.Finding> found = find(claim.finding());
    Optional<Double> low = found.flatMap(one -> number(claim.low()));
    Optional<Double> high = low.flatMap(one -> number(claim.high()));
    if (high.isEmpty()) {
      return Optional.empty();
    }
    double value = found.get().value();
    List<Findings> seeds = found.get().among().seeds();
    double[] each = new double[seeds.size()];
    int inside = 0;
    for (int seed = 0; seed < each.length; seed++) {
      each[seed] = number(claim.finding().name(), seeds.get(seed));
      inside +=
          contains(
                  each[seed],
                  claim,
                  ofSeed(claim, claim.low(), seed, low.get()),
                  ofSeed(claim, claim.high(), seed, high.get()))
              ? 1
              : 0;
    }
    boolean holds =
        switch (claim.seeds()) {
          case TOGETHER -> contains(value, claim, low.get(), high.get());
          case MOST -> 2 * inside > each.length;
          case EVERY -> inside == each.length;
        };
    return Optional.of(new Verdict(value, low.get(), high.get(), each, inside, holds));
  }

  private Optional<ArticleFindings.Finding> find(Claim.Named named) {
    return findings.find(named.experiment(), named.name(), named.span());
  }

  /** An end as a number; absent where its finding is. */
  private Optional<Double> number(Bound bound) {
    return bound.finding().isEmpty()
        ? Optional.of(bound.number() + bound.plus())
        : find(bound.finding().get()).map(found -> at(bound, found.value()));
  }

  private static double at(Bound bound, double finding) {
    return bound.number() * finding + bound.plus();
  }

  /** Findings of the same experiment are compared seed by seed. */
  private double ofSeed(Claim claim, Bound bound, int seed, double whole) {
    boolean same =
        bound.finding().isPresent()
            && bound.finding().get().experiment().equals(claim.finding().experiment());
    return same
        ? at(
            bound,
            number(
                bound.finding().get().name(),
                find(bound.finding().get()).orElseThrow().among().seeds().get(seed)))
        : whole;
  }

  private static double number(String name, Findings findings) {
    OptionalDouble value = findings.value(name);
    return value.isPresent() ? value.getAsDouble() : Double.NaN;
  }

  /** Returns whether a value is in the range of a claim; one that is not finite is in no range. */
  private static boolean contains(double value, Claim claim, double low, double high) {
    // A share of a negative finding ends where it should begin.
    double from = claim.low().finding().isPresent() ? Math.min(low, high) : low;
    double to = claim.low().finding().isPresent() ? Math.max(low, high) : high;
    boolean above = claim.low().open() ? value > from : value >= from;
    boolean below = claim.high().open() ? value < to : value <= to;
    return Double.isFinite(value) && above && below;
  }

  private void report(Claim claim, String what, Verdict verdict) {
    String of = claim.finding().name() + " of \"" + claim.finding().experiment() + "\" is ";
    String seeds =
        claim.said() + " for " + verdict.inside() + " of " + verdict.each().length + " seeds";
    String found =
        switch (claim.seeds()) {
          case TOGETHER ->
              Verdict.text(verdict.found()) + ", not " + claim.said() + ends(claim, verdict);
          case MOST -> seeds + ", not for most";
          case EVERY -> seeds + ", not for every one";
        };
    findings.error(
        Code.FALSE_CLAIM, claim.span(), what + " is false: " + of + found, verdict.spread());
  }

  /** Returns the numbers of a range whose ends are findings. */
  public static String ends(Claim claim, Verdict verdict) {
    boolean plain = claim.low().finding().isEmpty() && claim.high().finding().isEmpty();
    if (plain) {
      return "";
    }
    String low = Verdict.text(verdict.low());
    String high = Verdict.text(verdict.high());
    if (Double.isInfinite(verdict.low()) || low.equals(high)) {
      return " (" + high + ")";
    }
    return Double.isInfinite(verdict.high()) ? " (" + low + ")" : " (" + low + ".." + high + ")";
  }
}
