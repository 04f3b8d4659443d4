package orrery.site.markdown.role;

import java.util.regex.Pattern;

/**
 * Names of findings: a name, and where it is of one place of a sweep or of one arm, the settings
 * there in square brackets, such as {@code error[depth=2,arm=adam]}.
 */
final class FindingName {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private FindingName() {}

  /** The name as a run has it: without spaces, which may stand in the brackets. */
  static String canonical(String typed) {
    return SPACES.matcher(typed).replaceAll("");
  }
}
