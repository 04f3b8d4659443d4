package orrery.engine.math;

/** The result of reading a text as a decimal number. */
public sealed interface DecimalReading {

  /** A number, rounded correctly. */
  record Value(double value) implements DecimalReading {}

  /**
   * A text that is not a number.
   *
   * @param at the index of the first character that does not fit, or the length if more is missing
   */
  record NotANumber(int at) implements DecimalReading {}

  /**
   * A number with more than {@link Decimal#GREATEST_DIGITS} significant digits.
   *
   * @param digits how many it has
   */
  record TooManyDigits(int digits) implements DecimalReading {}

  /** A number too large or too small to be read with certainty in the last bit. */
  record OutOfRange() implements DecimalReading {}
}
