package orrery.engine.contract;

/**
 * The permitted error of a device.
 *
 * @param part of the largest finite number expected in a buffer; 0 for equal bits
 * @param least the size from which numbers of a buffer count as large: where a case takes numbers
 *     off each other that are equal but for rounding, the whole result may be noise
 */
record Tolerance(double part, double least) {
  /** Equality of bits. */
  static final Tolerance NONE = new Tolerance(0, 0);

  /** Returns a tolerance relative to the largest number, however small it is. */
  static Tolerance of(double part) {
    return new Tolerance(part, 0);
  }

  /** Returns whether equal bits are required. */
  boolean isNone() {
    return part == 0;
  }

  /** The greatest distance from a number of a buffer. */
  double allowed(float[] expected) {
    double largest = least;
    for (float number : expected) {
      double size = Math.abs(number);
      largest = size > largest && size <= Float.MAX_VALUE ? size : largest;
    }
    return part * largest;
  }
}
