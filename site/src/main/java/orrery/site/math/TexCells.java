package orrery.site.math;

/**
 * The cells of tables in TeX, by the marks between them. KaTeX takes much longer for a cell than
 * for a letter, however little is in it.
 */
public final class TexCells {
  private TexCells() {}

  /** Returns the number of column and row ends in a formula: {@code a & b \\} has two. */
  public static int count(String tex) {
    int count = 0;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      if (c == '&') {
        count++;
      } else if (c == '\\') {
        i++;
        count += i < tex.length() && tex.charAt(i) == '\\' ? 1 : 0;
      }
    }
    return count;
  }
}
