package orrery.engine.figure;

/**
 * Upright bars. Each stands on a base, from which it rises by {@code y}, or falls where that is
 * negative.
 *
 * <pre>{@code
 * Bars.of("approximation", Tone.SERIES_1, approximation);
 * Bars.of("estimation", Tone.SERIES_2, estimation).onTopOf(approximation);
 * Bars.of("tree", Tone.SERIES_1, errors).beside(0, 3);
 * }</pre>
 *
 * @param x what a bar is of: the place of its category, or the middle of its bin
 * @param left where it begins on the axis
 * @param right where it ends
 * @param base where it stands
 * @param y its height
 */
public record Bars(
    String name, Tone tone, double[] x, double[] left, double[] right, double[] base, double[] y)
    implements Mark {
  /** The part of a category's room that its bars take. */
  private static final double ROOM = 0.76;

  /** A bar for each category, on zero. */
  public static Bars of(String name, Tone tone, double[] y) {
    double[] x = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
    }
    return new Bars(name, tone, x, x, x, new double[y.length], y).beside(0, 1);
  }

  /** A histogram: a bar for each bin between two edges. */
  public static Bars histogram(String name, Tone tone, double[] edges, double[] counts) {
    int bins = counts.length;
    double[] middle = new double[bins];
    double[] left = new double[bins];
    double[] right = new double[bins];
    for (int i = 0; i < bins; i++) {
      left[i] = edges[i];
      right[i] = edges[i + 1];
      middle[i] = (edges[i] + edges[i + 1]) / 2;
    }
    return new Bars(name, tone, middle, left, right, new double[bins], counts);
  }

  /** The same bars in a group of several for each category, by their place in it. */
  public Bars beside(int place, int bars) {
    double[] from = new double[x.length];
    double[] to = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      from[i] = x[i] - ROOM / 2 + ROOM * place / bars;
      to[i] = x[i] - ROOM / 2 + ROOM * (place + 1) / bars;
    }
    return new Bars(name, tone, x, from, to, base, y);
  }

  /** The same bars on others. */
  public Bars onTopOf(double[] heights) {
    return new Bars(name, tone, x, left, right, heights, y);
  }

  @Override
  public void write(MarkJson json) {
    json.head("bars", name, tone);
    json.numbers("x", x);
    json.numbers("left", left);
    json.numbers("right", right);
    json.numbers("base", base);
    json.numbers("y", y);
  }
}
