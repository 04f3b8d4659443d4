package orrery.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.study.Curve;
import orrery.engine.study.Measurements;
import orrery.engine.study.Shape;

/**
 * A report as 64-bit words, in which it goes from one worker to another: every number bit for bit,
 * NaN included.
 *
 * <pre>{@code
 * long[] words = ReportCodec.encode(report);
 * Report same = ReportCodec.decode(words);
 * }</pre>
 *
 * <p>The words: trial, units done, units, step of divergence; the number of scalars, and each; the
 * number of curves, and of each its name, its axis, its length, x and y; the number of shapes, and
 * of each its kind, its name, how many lists of numbers it has, and of each its length and itself.
 * A text is its length and its UTF-16 units, one a word.
 */
public final class ReportCodec {
  private static final int FIXED = 7;
  private static final int FIXED_OF_CURVE = 3;
  private static final int FIXED_OF_SHAPE = 3;

  private final long[] words;
  private int at;

  private ReportCodec(long[] words) {
    this.words = words;
  }

  /** The words of a report. */
  public static long[] encode(Report report) {
    double[] scalars = report.measurements().scalars();
    List<Curve> curves = report.measurements().curves();
    ReportCodec out = new ReportCodec(new long[size(report.measurements())]);
    out.put(report.trial());
    out.put(report.done());
    out.put(report.units());
    out.put(report.divergedAt());
    out.put(scalars.length);
    out.put(scalars);
    out.put(curves.size());
    for (Curve curve : curves) {
      out.put(curve.name());
      out.put(curve.axis());
      out.put(curve.x().length);
      out.put(curve.x());
      out.put(curve.y());
    }
    out.put(report.measurements().shapes().size());
    for (Shape shape : report.measurements().shapes()) {
      out.put(shape.kind());
      out.put(shape.name());
      out.put(shape.numbers().size());
      for (double[] numbers : shape.numbers()) {
        out.put(numbers.length);
        out.put(numbers);
      }
    }
    return out.words;
  }

  private static int size(Measurements measurements) {
    int size = FIXED + measurements.scalars().length;
    for (Shape shape : measurements.shapes()) {
      size += FIXED_OF_SHAPE + shape.name().length();
      for (double[] numbers : shape.numbers()) {
        size += 1 + numbers.length;
      }
    }
    for (Curve curve : measurements.curves()) {
      size += FIXED_OF_CURVE + curve.name().length() + curve.axis().length() + 2 * curve.x().length;
    }
    return size;
  }

  private void put(long word) {
    words[at++] = word;
  }

  private void put(double[] values) {
    for (double value : values) {
      put(Double.doubleToRawLongBits(value));
    }
  }

  private void put(String text) {
    put(text.length());
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  /**
   * The report of the words.
   *
   * @throws IllegalArgumentException if these are not the words of a report, all of them
   */
  public static Report decode(long[] words) {
    ReportCodec in = new ReportCodec(words);
    int trial = in.integer();
    int done = in.integer();
    int units = in.integer();
    int divergedAt = in.integer();
    double[] scalars = in.numbers(in.length());
    int count = in.length();
    List<Curve> curves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = in.text();
      String axis = in.text();
      int points = in.length();
      curves.add(new Curve(name, axis, in.numbers(points), in.numbers(points)));
    }
    List<Shape> shapes = in.shapes();
    require(in.at == words.length);
    return new Report(trial, done, units, divergedAt, new Measurements(scalars, curves, shapes));
  }

  private List<Shape> shapes() {
    int count = length();
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int kind = integer();
      String name = text();
      int lists = length();
      List<double[]> numbers = new ArrayList<>();
      for (int list = 0; list < lists; list++) {
        numbers.add(numbers(length()));
      }
      Optional<Shape> shape = Shape.of(kind, name, numbers);
      require(shape.isPresent());
      shapes.add(shape.orElseThrow());
    }
    return shapes;
  }

  private int integer() {
    require(at < words.length);
    long word = words[at++];
    require(word == (int) word);
    return (int) word;
  }

  /** Reads a length, at most the number of words left, since an array of that size is allocated. */
  private int length() {
    int length = integer();
    require(length >= 0 && length <= words.length - at);
    return length;
  }

  private double[] numbers(int count) {
    require(count <= words.length - at);
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = Double.longBitsToDouble(words[at++]);
    }
    return values;
  }

  private String text() {
    char[] chars = new char[length()];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) words[at++];
    }
    return new String(chars);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("these words are not a report");
    }
  }
}
