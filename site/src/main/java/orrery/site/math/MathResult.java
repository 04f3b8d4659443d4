package orrery.site.math;

import java.util.Map;

/** A formula that was set, or what is wrong with it. */
public sealed interface MathResult {

  /**
   * HTML for the eye and MathML for the ear, without inline styles.
   *
   * @param width of the whole on one line, in em of the formula
   * @param part the width of its widest part, where running text may break a line between parts
   * @param styles the declarations that its classes stand for, by the name of the class
   */
  record Html(String html, double width, double part, Map<String, String> styles)
      implements MathResult {

    /**
     * Returns the HTML with a name for programs that do not read MathML.
     *
     * @param attribute the name as an attribute, with a space before it; empty for none
     */
    public String named(String attribute) {
      return attribute.isEmpty() ? html : html.replace("<math", "<math" + attribute);
    }
  }

  /**
   * A formula that cannot be set.
   *
   * @param reason the kind of mistake
   * @param message one clause, without a full stop
   * @param position in the TeX source, or 0 if unknown
   * @param length of the part that is wrong, at least 1
   * @param hint a remedy, or empty
   */
  record Wrong(Reason reason, String message, int position, int length, String hint)
      implements MathResult {

    /** A formula that cannot be set, for any reason but an unknown command. */
    Wrong(String message, int position, int length, String hint) {
      this(Reason.INVALID, message, position, length, hint);
    }

    /** A formula that KaTeX did not bring to an end. */
    static Wrong gaveUp(String reason) {
      return new Wrong("KaTeX gave up: " + reason, 0, 1, "break it into several");
    }
  }

  /** The kinds of mistakes. */
  enum Reason {
    UNKNOWN_COMMAND,
    INVALID
  }
}
