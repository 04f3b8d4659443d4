package orrery.site.problem;

/**
 * An error in an input, or a warning.
 *
 * <pre>{@code
 * content/posts/x/index.md:42:9: error[M002]: undefined control sequence: \foo
 * }</pre>
 *
 * @param code of what kind it is
 * @param severity an error fails the build
 * @param place its place
 * @param message one clause, without a full stop
 * @param hint a remedy, or empty
 */
public record Problem(Code code, Severity severity, Place place, String message, String hint) {

  /** The severity of a problem: only errors fail a build. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** An error. */
  public static Problem error(Code code, Place place, String message, String hint) {
    return new Problem(code, Severity.ERROR, place, message, hint);
  }

  /** A warning. */
  public static Problem warning(Code code, Place place, String message, String hint) {
    return new Problem(code, Severity.WARNING, place, message, hint);
  }
}
