package orrery.site.imports;

/**
 * A line of the old document.
 *
 * @param number from 1
 * @param text what has become of it so far
 * @param literal whether it is code or a formula, which nothing but its own rules may change
 */
record Line(int number, String text, boolean literal) {
  Line withText(String changed) {
    return new Line(number, changed, literal);
  }
}
