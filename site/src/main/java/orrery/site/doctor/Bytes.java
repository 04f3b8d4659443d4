package orrery.site.doctor;

import java.util.List;
import orrery.engine.math.Decimal;

/** Numbers of bytes as people say them. */
final class Bytes {
  private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");
  private static final int STEP = 1000;
  private static final int DIGITS = 3;

  private Bytes() {}

  /** Returns a number with its unit, such as {@code 3.41 MB}. */
  static String text(long bytes) {
    if (bytes < STEP) {
      return bytes + (bytes == 1 ? " byte" : " bytes");
    }
    double rest = (double) bytes / STEP;
    int unit = 0;
    while (rest >= STEP && unit + 1 < UNITS.size()) {
      rest /= STEP;
      unit++;
    }
    return Decimal.text(rest, DIGITS) + " " + UNITS.get(unit);
  }
}
