package orrery.site.markdown.directive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/** The width of a thing: a part of the column, or pixels. */
public final class Width {
  private static final Pattern WIDTH = Pattern.compile("([1-9][0-9]{0,3})[ \\t]*(px|%|)");
  private static final int PERCENT_STEP = 5;

  private Width() {}

  /** Reads a width; reports an invalid one, and then the thing has its own. */
  public static String of(Optional<RoleText.Part> given, Conversion conversion) {
    if (given.isEmpty()) {
      return "";
    }
    RoleText.Part part = given.get();
    Matcher width = WIDTH.matcher(part.text());
    if (!width.matches()) {
      String hint = "write 60% of the column, or 400px";
      conversion.error(
          Code.WRONG_WIDTH, part.start(), part.end(), "not a width: " + part.text(), hint);
      return "";
    }
    int number = Integer.parseInt(width.group(1));
    if (!width.group(2).equals("%")) {
      return String.valueOf(number);
    }
    if (number > 100 || number % PERCENT_STEP != 0) {
      String message = "a width in percent is a multiple of " + PERCENT_STEP + ", up to 100";
      int near =
          Math.max(
              PERCENT_STEP,
              Math.min(100, Math.round(number / (float) PERCENT_STEP) * PERCENT_STEP));
      conversion.error(Code.WRONG_WIDTH, part.start(), part.end(), message, "write " + near + "%");
      return "";
    }
    return number + "%";
  }
}
