package orrery.engine.figure;

/**
 * Data drawn in a panel. A NaN is a gap: not known yet, or not defined. Arrays are not copied: they
 * belong to the mark from then on.
 *
 * <p>{@code tone} names the role of a mark, and the theme gives it a colour: marks of one tone
 * belong together.
 */
public sealed interface Mark
    permits Bars,
        Contours,
        Field,
        Handle,
        Path,
        Pixels,
        Points,
        Sketch,
        Mark.Line,
        Mark.Band,
        Mark.Dots,
        Mark.Rule {

  /** The name in the legend and in the data table; empty to omit it from both. */
  String name();

  /** Writes the mark. Each does it itself, so that a module has the code of its own marks only. */
  void write(MarkJson json);

  /** A line through points of ascending x. */
  record Line(String name, Tone tone, boolean dashed, double[] x, double[] y) implements Mark {
    @Override
    public void write(MarkJson json) {
      json.head("line", name, tone);
      json.flag("dashed", dashed);
      json.numbers("x", x);
      json.numbers("y", y);
    }
  }

  /** The region between two lines, usually quartiles over seeds. */
  record Band(String name, Tone tone, double[] x, double[] low, double[] high) implements Mark {
    @Override
    public void write(MarkJson json) {
      json.head("band", name, tone);
      json.numbers("x", x);
      json.numbers("low", low);
      json.numbers("high", high);
    }
  }

  /** Points that no line joins. */
  record Dots(String name, Tone tone, double[] x, double[] y) implements Mark {
    @Override
    public void write(MarkJson json) {
      json.head("dots", name, tone);
      json.numbers("x", x);
      json.numbers("y", y);
    }
  }

  /** A vertical line at one x, with a label: the interpolation threshold, say. */
  record Rule(String name, double x) implements Mark {
    @Override
    public void write(MarkJson json) {
      json.head("rule", name);
      json.number("x", x);
    }
  }

  /** The role of a mark. */
  enum Tone {
    /** The article's subject, such as the test error. */
    PRIMARY("primary"),
    /** The quantity it is compared with, such as the training error. */
    SECONDARY("secondary"),
    /** A third quantity. */
    TERTIARY("tertiary"),
    /** A value known exactly, or the target. */
    REFERENCE("reference"),
    /** The first of several equals, such as the arms of a comparison; see {@link #series}. */
    SERIES_1("series-1"),
    /** The second of them. */
    SERIES_2("series-2"),
    /** The third of them. */
    SERIES_3("series-3"),
    /** The fourth of them. */
    SERIES_4("series-4"),
    /** The fifth of them. */
    SERIES_5("series-5"),
    /** The sixth of them. */
    SERIES_6("series-6");

    /** The number of tones for equals that a reader can tell apart. */
    public static final int MAX_SERIES = 6;

    private static final Tone[] SERIES = {
      SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, SERIES_6
    };

    final String word;

    Tone(String word) {
      this.word = word;
    }

    /**
     * The tone of one of several equals, by its place. Neighbours differ in colour, in dashes and
     * in the form of their points.
     *
     * @param place from 0; beyond {@link #MAX_SERIES} they start again
     */
    public static Tone series(int place) {
      return SERIES[place % MAX_SERIES];
    }
  }
}
