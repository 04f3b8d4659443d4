package orrery.site.imports;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line apart from the code spans, formulas and addresses in it. */
final class Pieces {
  private static final Pattern KEPT =
      Pattern.compile(
          "(`+)(?!`).*?(?<!`)\\1(?!`)|\\$\\$.+?\\$\\$|(?<!\\\\)\\$(?=\\S)(?:\\\\.|[^$\\\\])+?(?<=\\S)\\$(?!\\d)|https?://[^\\s)>]+");

  private Pieces() {}

  /** Changes what is running text. */
  static String change(String line, UnaryOperator<String> change) {
    Matcher kept = KEPT.matcher(line);
    StringBuilder changed = new StringBuilder();
    int at = 0;
    while (kept.find()) {
      changed.append(change.apply(line.substring(at, kept.start()))).append(kept.group());
      at = kept.end();
    }
    return changed.append(change.apply(line.substring(at))).toString();
  }
}
