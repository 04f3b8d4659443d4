package orrery.site.doctor;

/**
 * A fact about the machine, a folder or the program, and how good it is.
 *
 * <pre>{@code
 * Finding.ok("cache", ".orrery/cache, with 120 entries of 3.4 MB");
 * Finding.warning("cache", ".orrery/cache cannot be written", "choose another --cache");
 * }</pre>
 *
 * @param level whether something has to be done
 * @param subject a word or two
 * @param message one clause, without a full stop
 * @param remedy what to do, or empty
 */
public record Finding(Level level, String subject, String message, String remedy) {

  /** The levels, the best first. */
  public enum Level {
    /** Nothing has to be done. */
    OK,
    /** Something is slower, or left out, or cannot be tested. */
    WARNING,
    /** A command fails. */
    WRONG
  }

  static Finding ok(String subject, String message) {
    return new Finding(Level.OK, subject, message, "");
  }

  static Finding warning(String subject, String message, String remedy) {
    return new Finding(Level.WARNING, subject, message, remedy);
  }

  static Finding wrong(String subject, String message, String remedy) {
    return new Finding(Level.WRONG, subject, message, remedy);
  }
}
