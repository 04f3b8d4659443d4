package orrery.site.cli;

/** The exit codes of commands. */
final class ExitCode {
  static final int DONE = 0;

  /** Errors in the content. */
  static final int CONTENT = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** A fault of this program or of the machine. */
  static final int FAULT = 3;

  private ExitCode() {}
}
