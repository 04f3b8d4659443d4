package orrery.site.article;

import java.util.List;
import java.util.Optional;

/**
 * The numbered rows of a formula, as TeX has them: each row of an {@code align}, {@code gather} or
 * {@code equation} has one, unless its author wrote {@code \notag}; any other formula is one row,
 * and has a number if its author gave it a label or a {@code \tag}.
 *
 * <pre>{@code
 * Equation.of("\\begin{align} a &= b \\label{eq:a} \\\\ c &= d \\notag \\end{align}").rows().size()   // 2
 * }</pre>
 *
 * @param rows in order; where there is no such environment, the whole formula is the one row
 */
public record Equation(List<Row> rows) {

  /**
   * A row.
   *
   * @param end the position of its number
   * @param blank whether it is empty
   * @param automatic it has a number without being asked
   * @param labels as its author wrote them; more than one is a mistake
   * @param tag the number that its author gave it
   * @param notag whether it has no number
   */
  public record Row(
      int end,
      boolean blank,
      boolean automatic,
      List<Part> labels,
      Optional<Part> tag,
      boolean notag) {

    /** Returns whether the row is counted. */
    public boolean counts() {
      boolean wanted = automatic ? !blank : !labels.isEmpty();
      return wanted && tag.isEmpty() && !notag;
    }

    /**
     * Returns whether KaTeX needs a command against a number here: it would count the last, empty
     * row.
     */
    public boolean isSilent() {
      return automatic && blank && !notag;
    }
  }

  /**
   * A command with what stands in its braces.
   *
   * @param start of the command in the formula
   * @param textStart of what stands in the braces
   * @param text the text itself
   */
  public record Part(int start, int textStart, String text) {

    /** Returns the end of the command, behind its brace. */
    public int end() {
      return textStart + text.length() + 1;
    }
  }

  /** The rows of a formula. */
  public static Equation of(String tex) {
    return new EquationReader(tex).read();
  }
}
