package orrery.site.article;

import java.util.List;
import java.util.Optional;
import orrery.engine.spec.Entry;
import orrery.engine.study.Experiment;

/**
 * A statement in the text about a number that an experiment yields: it lies in a range.
 *
 * @param span of the condition
 * @param finding the number that the claim is about
 * @param said the range as the author writes it, such as {@code in 45..55}
 * @param low the lower end of the range
 * @param high its upper end
 * @param seeds for which seeds it is said
 * @param unless the settings with which it is to be false; possibly none
 */
public record Claim(
    Span span,
    Named finding,
    String said,
    Bound low,
    Bound high,
    Seeds seeds,
    List<Counterfactual> unless) {
  public Claim {
    unless = List.copyOf(unless);
  }

  /** The same with settings with which it is to be false. */
  public Claim withUnless(List<Counterfactual> settings) {
    return new Claim(span, finding, said, low, high, seeds, settings);
  }

  /** A finding of an experiment of the same article, and where its name stands. */
  public record Named(String experiment, String name, Span span) {}

  /**
   * An end of the range: a number, or so many times a finding and then a number more.
   *
   * @param number infinite where there is no such end
   * @param finding by which the number is multiplied
   * @param plus added to it
   * @param open whether the end itself is outside
   */
  public record Bound(double number, Optional<Named> finding, double plus, boolean open) {

    /** Returns the open end of a range. */
    public static Bound none(double infinity) {
      return new Bound(infinity, Optional.empty(), 0, true);
    }
  }

  /**
   * Settings with which a claim is to be false, all of them at once.
   *
   * @param span of them
   * @param said as the author writes them, such as {@code ridge=0.1 and noise=1}
   * @param changes the settings one by one
   * @param experiment the one of the claim's finding with these settings
   */
  public record Counterfactual(Span span, String said, List<Entry> changes, Experiment experiment) {
    public Counterfactual {
      changes = List.copyOf(changes);
    }
  }

  /** The seeds that a claim is about. */
  public enum Seeds {
    /** The finding of the whole run, which is of the medians over seeds. */
    TOGETHER,
    /** The findings of more than half of the seeds, each by itself. */
    MOST,
    /** The finding of every seed by itself. */
    EVERY
  }
}
