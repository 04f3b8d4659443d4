package orrery.site.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;
import orrery.site.source.SourceFile;

/**
 * Finds the entries of a BibTeX file. It knows braces and nothing else, so that one broken entry
 * does not take the rest of the file with it.
 */
final class BibScanner {
  /** The longest entry, abbreviations included: one of three thousand authors is half as long. */
  private static final int MAX_ENTRY_LENGTH = 100_000;

  private static final Pattern START = Pattern.compile("@[ \\t]*([A-Za-z]+)[ \\t]*[{(]");
  private static final Pattern KEY = Pattern.compile("\\s*+([^,\\s{}\"=]++)\\s*+(,|$)");

  private final SourceFile file;
  private final String text;
  private final List<Problem> problems;
  private final Map<String, int[]> entries = new LinkedHashMap<>();
  private final Abbreviations abbreviations = new Abbreviations();

  private BibScanner(SourceFile file, List<Problem> problems) {
    this.file = file;
    this.text = file.text();
    this.problems = problems;
  }

  /** The entries of a file; what is wrong with their braces and keys goes to the problems. */
  static List<BibEntry> scan(SourceFile file, List<Problem> problems) {
    BibScanner scanner = new BibScanner(file, problems);
    Matcher start = START.matcher(scanner.text);
    int at = 0;
    while (start.find(at)) {
      at = scanner.entry(start);
    }
    List<BibEntry> found = new ArrayList<>();
    scanner.entries.forEach((key, place) -> scanner.add(key, place[0], place[1], found));
    return found;
  }

  private void add(String key, int start, int end, List<BibEntry> found) {
    String entry = text.substring(start, end);
    if (abbreviations.length(entry) > MAX_ENTRY_LENGTH) {
      String message = "the entry \"" + key + "\" comes to more than 100,000 characters";
      error(Code.UNREADABLE_ENTRY, start, start + 1, message, "leave out what no reader looks for");
    } else {
      found.add(new BibEntry(file, key, start, end, abbreviations.usedBy(entry)));
    }
  }

  /** Takes one entry, and says where the next one may begin. */
  private int entry(Matcher start) {
    int end = end(start.end());
    if (end < 0) {
      int next = -end;
      boolean last = next >= text.length();
      String hint =
          last
              ? "end it with a closing brace"
              : "the next one begins in line " + file.place(next, next).line();
      error(
          Code.ENTRY_NEVER_CLOSED, start.start(), start.end(), "this entry is never closed", hint);
      return next;
    }
    String type = start.group(1).toLowerCase(Locale.ROOT);
    if (type.equals("string")) {
      if (!abbreviations.add(text.substring(start.start(), end))) {
        String message =
            "this abbreviation comes to more than " + Abbreviations.MAX_LENGTH + " characters";
        error(
            Code.UNREADABLE_ENTRY, start.start(), end, message, "write its text where it is used");
      }
    } else if (!type.equals("comment") && !type.equals("preamble")) {
      named(start, end);
    }
    return end;
  }

  private void named(Matcher start, int end) {
    Matcher key = KEY.matcher(text).region(start.end(), end - 1);
    if (!key.lookingAt()) {
      String hint = "begin it as @" + start.group(1) + "{name,";
      error(Code.ENTRY_WITHOUT_KEY, start.start(), start.end(), "this entry has no key", hint);
      return;
    }
    String name = key.group(1);
    int[] first = entries.putIfAbsent(name, new int[] {start.start(), end});
    if (first != null) {
      String message = "the key \"" + name + "\" is given twice";
      String hint = "the one in line " + file.place(first[0], first[0]).line() + " is taken";
      problems.add(
          Problem.warning(
              Code.DUPLICATE_ENTRY, file.place(key.start(1), key.end(1)), message, hint));
    }
  }

  /**
   * Returns the offset behind the brace that closes an entry; where it is never closed, minus the
   * offset to go on at.
   */
  private int end(int inside) {
    int depth = 1;
    boolean lineStart = false;
    for (int i = inside; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' || (c == ')' && depth == 1 && text.charAt(inside - 1) == '(')) {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      } else if (c == '@'
          && lineStart
          && START.matcher(text).region(i, text.length()).lookingAt()) {
        return -i;
      }
      lineStart = c == '\n' || (lineStart && (c == ' ' || c == '\t'));
    }
    return -text.length();
  }

  private void error(Code code, int start, int end, String message, String hint) {
    problems.add(Problem.error(code, file.place(start, end), message, hint));
  }
}
