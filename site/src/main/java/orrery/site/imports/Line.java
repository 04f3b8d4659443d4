package orrery.site.imports;

/**
 * A line of the old document.
 *
 * @param number from 1
 * @param text its text as rewritten so far
 * @param literal whether it is code or a formula, which only its own rules may change
 */
record Line(int number, String text, boolean literal) {
  Line withText(String changed) {
    return new Line(number, changed, literal);
  }
}
