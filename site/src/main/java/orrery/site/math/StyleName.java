package orrery.site.math;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.memo.Key;

/**
 * The name of the class that stands for some declarations, which depends on nothing else. Lengths,
 * which nearly all are, can be read in it: {@code kt-2_55r_05} is {@code
 * top:-2.55em;margin-right:0.05em}. So two of these never share a name. Of others it is a digest.
 */
final class StyleName {
  private static final Map<String, String> LETTERS = new HashMap<>();

  static {
    String letters =
        "height h vertical-align v margin-right r margin-left l top t left x width w min-width m"
            + " font-size f padding-left i border-bottom-width u --height s --depth d --below b"
            + " --strut p";
    String[] pairs = letters.split(" ");
    for (int i = 0; i < pairs.length; i += 2) {
      LETTERS.put(pairs[i], pairs[i + 1]);
    }
  }

  private static final Pattern LENGTH =
      Pattern.compile("\\G([a-z-]++):(-?)(0|[1-9][0-9]*+)(?:\\.([0-9]++))?em(?:;|$)");

  /** Enough for a million styles: two share a name with a chance of one to five hundred. */
  private static final int DIGITS = 12;

  private StyleName() {}

  /** Returns the name for declarations with semicolons between them. */
  static String of(String declared) {
    StringBuilder name = new StringBuilder("k");
    int at = 0;
    Matcher length = LENGTH.matcher(declared);
    while (length.find() && LETTERS.containsKey(length.group(1))) {
      name.append(LETTERS.get(length.group(1))).append(length.group(2));
      String whole = length.group(3);
      String part = length.group(4);
      name.append(part != null && whole.equals("0") ? "" : whole);
      name.append(part == null ? "" : "_" + part);
      at = length.end();
    }
    return at == declared.length()
        ? name.toString()
        : "k" + Key.of("style", declared).text().substring(0, DIGITS);
  }
}
