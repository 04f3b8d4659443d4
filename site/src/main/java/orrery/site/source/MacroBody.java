package orrery.site.source;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a TeX macro: {@code \mathbb{#1}}. KaTeX finds out how many arguments a macro has by
 * looking for {@code #1}, {@code #2} and so on, up to the first that is missing.
 */
final class MacroBody {
  /** A command, a text as it is, a comment, a doubled sign, or a sign with what follows it. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\\\verb\\*?([^a-zA-Z]).*?\\1|\\\\#[1-9#]|\\\\[a-zA-Z@]+|\\\\.|%[^\\n]*|##|#([1-9])|#[^\\s\\p{C}]?",
          Pattern.DOTALL);

  private MacroBody() {}

  /** A mistake in it: a message and a hint. */
  record Mistake(String message, String hint) {}

  /** Returns the first mistake in the arguments of a macro. */
  static Optional<Mistake> mistake(String name, String body) {
    SortedSet<Integer> used = new TreeSet<>();
    Matcher token = TOKEN.matcher(body);
    while (token.find()) {
      String text = token.group();
      if (token.group(2) != null) {
        used.add(Integer.valueOf(token.group(2)));
      } else if (text.startsWith("\\#") && text.length() > 2) {
        String message = "KaTeX misreads the \"" + text + "\" of " + name;
        return Optional.of(new Mistake(message, "write \\#{}" + text.charAt(2)));
      } else if (text.startsWith("#") && !text.equals("##")) {
        String message = "the \"" + text + "\" of " + name + " is no argument";
        return Optional.of(new Mistake(message, "arguments are #1 to #9, and the sign is \\#"));
      }
    }
    return gap(name, used);
  }

  private static Optional<Mistake> gap(String name, SortedSet<Integer> used) {
    int next = 1;
    for (int number : used) {
      if (number != next) {
        String message = name + " has an argument #" + number + ", but none that is #" + next;
        return Optional.of(new Mistake(message, "number them from #1 on, without a gap"));
      }
      next++;
    }
    return Optional.empty();
  }
}
