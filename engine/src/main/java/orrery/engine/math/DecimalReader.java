package orrery.engine.math;

/** Reads one decimal number from left to right. */
final class DecimalReader {
  /** More than any exponent that is of use, and far from overflow. */
  private static final int EXPONENT_CAP = 1_000_000;

  private final CharSequence text;
  private int at;

  /** The significant digits read so far, up to 15, without the zeros at their end. */
  private long mantissa;

  private int significant;
  private int zeros;
  private int scale;

  DecimalReader(CharSequence text) {
    this.text = text;
  }

  DecimalReading read() {
    boolean negative = sign();
    int first = at;
    digits(false);
    boolean point = skip('.');
    digits(point);
    if (at - first == (point ? 1 : 0)) {
      return new DecimalReading.NotANumber(at);
    }
    int exponent = 0;
    if (skip('e') || skip('E')) {
      boolean down = sign();
      int start = at;
      exponent = exponent();
      exponent = down ? -exponent : exponent;
      if (at == start) {
        return new DecimalReading.NotANumber(at);
      }
    }
    return at < text.length()
        ? new DecimalReading.NotANumber(at)
        : number(negative, exponent - scale + zeros);
  }

  private boolean sign() {
    if (skip('-')) {
      return true;
    }
    skip('+');
    return false;
  }

  private boolean skip(char wanted) {
    boolean found = at < text.length() && text.charAt(at) == wanted;
    at += found ? 1 : 0;
    return found;
  }

  /** The digit here, passed over, or -1. */
  private int digit() {
    char c = at < text.length() ? text.charAt(at) : ' ';
    if (c < '0' || c > '9') {
      return -1;
    }
    at++;
    return c - '0';
  }

  private void digits(boolean fraction) {
    for (int digit = digit(); digit >= 0; digit = digit()) {
      scale += fraction ? 1 : 0;
      if (digit == 0) {
        zeros += significant > 0 ? 1 : 0;
      } else {
        append(digit);
      }
    }
  }

  private void append(int digit) {
    significant += significant > 0 ? zeros + 1 : 1;
    if (significant <= Decimal.GREATEST_DIGITS) {
      mantissa = mantissa == 0 ? digit : mantissa * Decimal.integerPower(zeros + 1) + digit;
    }
    zeros = 0;
  }

  private int exponent() {
    int exponent = 0;
    for (int digit = digit(); digit >= 0; digit = digit()) {
      exponent = Math.min(exponent * 10 + digit, EXPONENT_CAP);
    }
    return exponent;
  }

  /** Clinger's fast path: an exact integer times or by an exact power of ten rounds once. */
  private DecimalReading number(boolean negative, int exponent) {
    if (significant > Decimal.GREATEST_DIGITS) {
      return new DecimalReading.TooManyDigits(significant);
    }
    int greatest = Decimal.EXACT_POWERS - 1;
    double size = mantissa;
    int rest = exponent;
    if (mantissa == 0) {
      rest = 0;
    } else if (rest > greatest && rest - greatest + significant <= Decimal.GREATEST_DIGITS) {
      size = mantissa * Decimal.integerPower(rest - greatest);
      rest = greatest;
    }
    if (Math.abs(rest) > greatest) {
      return new DecimalReading.OutOfRange();
    }
    size = rest < 0 ? size / Decimal.power(-rest) : size * Decimal.power(rest);
    return new DecimalReading.Value(negative ? -size : size);
  }
}
