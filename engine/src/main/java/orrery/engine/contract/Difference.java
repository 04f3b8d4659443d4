package orrery.engine.contract;

import java.util.Optional;
import orrery.engine.math.Decimal;

/** The first difference between two lists of numbers. */
final class Difference {
  private static final String HEX = "0123456789abcdef";

  private Difference() {}

  /**
   * The first place where they differ, with both numbers and their bits; every NaN is the same.
   *
   * <p>Within a tolerance, all that is not finite is the same as well: a shading language need not
   * tell infinity from NaN (WGSL, 15.7.2). But it must not become a finite number.
   */
  static Optional<String> between(float[] expected, float[] actual, Tolerance tolerance) {
    if (expected.length != actual.length) {
      return Optional.of("expected " + expected.length + " numbers, were " + actual.length);
    }
    double allowed = tolerance.allowed(expected);
    for (int i = 0; i < expected.length; i++) {
      if (!agree(expected[i], actual[i], !tolerance.isNone(), allowed)) {
        return Optional.of(
            "[" + i + "] expected " + shown(expected[i]) + ", was " + shown(actual[i]));
      }
    }
    return Optional.empty();
  }

  private static boolean agree(float expected, float actual, boolean roughly, double allowed) {
    if (roughly && !Float.isFinite(expected)) {
      return !Float.isFinite(actual);
    }
    return bits(expected) == bits(actual)
        || (roughly && Math.abs((double) expected - actual) <= allowed);
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
