package orrery.engine.figure;

/**
 * What is drawn in a panel. A NaN in {@code y} is a gap: not known yet, or not defined. Arrays are
 * not copied: they belong to the layer from then on.
 *
 * <p>{@code tone} names the role of a layer, and the theme gives it a colour: layers of one tone
 * belong together.
 */
public sealed interface Mark {

  /** What the legend and the data table call it; empty to leave it out of both. */
  String name();

  /** A line through points of ascending x. */
  record Line(String name, Tone tone, boolean dashed, double[] x, double[] y) implements Mark {}

  /** The region between two lines, usually quartiles over seeds. */
  record Band(String name, Tone tone, double[] x, double[] low, double[] high) implements Mark {}

  /** Points that no line joins. */
  record Dots(String name, Tone tone, double[] x, double[] y) implements Mark {}

  /** A vertical line at one x, with a label: the interpolation threshold, say. */
  record Rule(String name, double x) implements Mark {}

  /** The role of a layer. */
  enum Tone {
    /** What the article is about, such as the test error. */
    PRIMARY,
    /** What it is compared with, such as the training error. */
    SECONDARY,
    /** A third quantity. */
    TERTIARY,
    /** What is known exactly, or the target. */
    REFERENCE
  }
}
