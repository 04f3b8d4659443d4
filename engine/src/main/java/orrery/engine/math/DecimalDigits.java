package orrery.engine.math;

/**
 * The significant digits of a number.
 *
 * @param integer the digits, as an integer that does not end in 0
 * @param exponent the power of ten of the first digit
 */
record DecimalDigits(long integer, int exponent) {

  /** The nearest {@code digits} digits to a finite positive number, less the zeros at their end. */
  static DecimalDigits of(double size, int digits) {
    int exponent = exponentFromBelow(size);
    long end = Decimal.integerPower(digits);
    long integer = ScaledNumber.rounded(size, digits - 1 - exponent);
    while (integer >= end) {
      exponent++;
      integer = ScaledNumber.rounded(size, digits - 1 - exponent);
    }
    while (integer % 10 == 0) {
      integer /= 10;
    }
    return new DecimalDigits(integer, exponent);
  }

  /** The decimal exponent of {@code size}, or one less. */
  private static int exponentFromBelow(double size) {
    boolean subnormal = size < Double.MIN_NORMAL;
    long bits = Double.doubleToRawLongBits(subnormal ? size * 0x1p54 : size);
    int binary = (int) (bits >>> 52) - 1023 - (subnormal ? 54 : 0);
    // log10(2) = 0.30103 from below for a positive exponent and from above for a negative one.
    return (binary * (binary < 0 ? 1262612 : 1262611)) >> 22;
  }

  String text() {
    return Long.toString(integer);
  }
}
