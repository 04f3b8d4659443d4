package orrery.site.claim;

import java.util.Arrays;
import orrery.engine.math.Decimal;
import orrery.site.article.Claim;

/**
 * The result of checking a claim.
 *
 * @param found the finding of the whole run
 * @param low the lower end of the range, as a number
 * @param high its upper end
 * @param each the finding of each seed
 * @param inside the number of these that are in the range
 * @param holds whether the claim is true
 */
public record Verdict(
    double found, double low, double high, double[] each, int inside, boolean holds) {

  /**
   * Returns what a group of seeds has, in words: its finding, or how many of its seeds are in the
   * range of a claim about single seeds.
   */
  public String found(Claim claim) {
    return claim.seeds() == Claim.Seeds.TOGETHER
        ? text(found) + ClaimChecker.ends(claim, this)
        : inside + " of " + each.length;
  }

  /** The spread over seeds, in words: {@code its 10 seeds have 95 to 110, ...}. */
  String spread() {
    double[] known = Arrays.stream(each).filter(Double::isFinite).sorted().toArray();
    if (each.length == 1) {
      return "it was run with one seed";
    }
    if (known.length == 0) {
      return "none of its " + each.length + " seeds has a number";
    }
    String half = span(quantile(known, 0.25), quantile(known, 0.75));
    String lost =
        known.length < each.length ? ", " + (each.length - known.length) + " have no number" : "";
    return "its "
        + each.length
        + " seeds have "
        + span(known[0], known[known.length - 1])
        + ", the middle half "
        + half
        + lost
        + "; "
        + inside
        + " of "
        + each.length
        + " are in the range";
  }

  private static String span(double from, double to) {
    return from == to ? text(from) : text(from) + " to " + text(to);
  }

  /** Returns a quantile by linear interpolation between order statistics, as bands are drawn. */
  private static double quantile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  /** A number in a message. */
  static String text(double number) {
    return Double.isFinite(number) ? Decimal.text(number, 4) : "not finite";
  }
}
