package orrery.engine.figure;

/**
 * Data drawn in a panel: a line, a band, dots or a rule. A NaN in {@code y} is a gap: not known
 * yet, or not defined. Arrays are not copied: they belong to the mark from then on.
 *
 * <p>{@code tone} names the role of a mark, and the theme gives it a colour: marks of one tone
 * belong together.
 */
public sealed interface Mark {

  /** The name in the legend and in the data table; empty to omit it from both. */
  String name();

  /** A line through points of ascending x. */
  record Line(String name, Tone tone, boolean dashed, double[] x, double[] y) implements Mark {}

  /** The region between two lines, usually quartiles over seeds. */
  record Band(String name, Tone tone, double[] x, double[] low, double[] high) implements Mark {}

  /** Points that no line joins. */
  record Dots(String name, Tone tone, double[] x, double[] y) implements Mark {}

  /** A vertical line at one x, with a label: the interpolation threshold, say. */
  record Rule(String name, double x) implements Mark {}

  /** The role of a mark. */
  enum Tone {
    /** The article's subject, such as the test error. */
    PRIMARY,
    /** The quantity it is compared with, such as the training error. */
    SECONDARY,
    /** A third quantity. */
    TERTIARY,
    /** A value known exactly, or the target. */
    REFERENCE
  }
}
