package orrery.engine.contract;

import java.util.Optional;
import orrery.engine.math.Decimal;

/** Where two lists of numbers part. */
final class Difference {
  private static final String HEX = "0123456789abcdef";

  private Difference() {}

  /**
   * The first place where they differ, with both numbers and their bits; every NaN is the same.
   *
   * @param tolerance 0 for equal bits, otherwise a part of the largest finite number expected
   */
  static Optional<String> between(float[] expected, float[] actual, double tolerance) {
    if (expected.length != actual.length) {
      return Optional.of("expected " + expected.length + " numbers, were " + actual.length);
    }
    double allowed = tolerance * largest(expected);
    for (int i = 0; i < expected.length; i++) {
      if (!agree(expected[i], actual[i], tolerance > 0, allowed)) {
        return Optional.of(
            "[" + i + "] expected " + shown(expected[i]) + ", was " + shown(actual[i]));
      }
    }
    return Optional.empty();
  }

  private static boolean agree(float expected, float actual, boolean roughly, double allowed) {
    return bits(expected) == bits(actual)
        || (roughly && Math.abs((double) expected - actual) <= allowed);
  }

  private static double largest(float[] numbers) {
    double largest = 0;
    for (float number : numbers) {
      double size = Math.abs(number);
      largest = size > largest && size <= Float.MAX_VALUE ? size : largest;
    }
    return largest;
  }

  /** The bits of a number, the same for every NaN. */
  private static int bits(float number) {
    return Float.isNaN(number) ? 0x7fc00000 : Float.floatToRawIntBits(number);
  }

  /** A number with its bits: {@code 0.1 (3dcccccd)}. */
  private static String shown(float number) {
    int bits = bits(number);
    StringBuilder text = new StringBuilder(Decimal.text(number, 9)).append(" (");
    for (int shift = 28; shift >= 0; shift -= 4) {
      text.append(HEX.charAt((bits >>> shift) & 15));
    }
    return text.append(')').toString();
  }
}
