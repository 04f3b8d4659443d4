package orrery.engine.spec;

/**
 * A curve drawn by hand, as text: heights from 0 to 255 at even distances, each as two hexadecimal
 * digits.
 *
 * <pre>{@code
 * Drawing.heights("00ff80...")   // 0, 1, 0.50196...
 * }</pre>
 */
public final class Drawing {
  /** How many heights a curve has. */
  public static final int POINTS = 32;

  /** The greatest height. */
  private static final double MOST = 255;

  private static final String DIGITS = "0123456789abcdef";

  private Drawing() {}

  /** The heights of a valid text, as shares of the greatest. */
  static double[] heights(String text) {
    double[] heights = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      heights[i] = (16 * digit(text, 2 * i) + digit(text, 2 * i + 1)) / MOST;
    }
    return heights;
  }

  private static int digit(String text, int at) {
    return DIGITS.indexOf(text.charAt(at));
  }

  /** Returns whether a text is a curve. */
  static boolean isValid(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (digit(text, i) < 0) {
        return false;
      }
    }
    return text.length() == 2 * POINTS;
  }
}
