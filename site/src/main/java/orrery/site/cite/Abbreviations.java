package orrery.site.cite;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The abbreviations of a BibTeX file: each is a name for a text, which may be made of abbreviations
 * before it. An entry is read with those that it uses, so that a file is read in a time that grows
 * with its length.
 *
 * <pre>{@code
 * abbreviations.add("@string{jmlr = {Journal of Machine Learning Research}}");
 * abbreviations.usedBy("@article{a, journal = jmlr}");
 * }</pre>
 */
final class Abbreviations {
  /** The longest text that a name may stand for: names that double each other have no end. */
  static final int MAX_LENGTH = 10_000;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_:.+/'-]++");
  private static final Pattern NAME =
      Pattern.compile("@[ \\t]*+[A-Za-z]++[ \\t]*+[{(]\\s*+([^\\s=]++)");

  private final Map<String, Definition> definitions = new HashMap<>();
  private int added; // More than there are names: one may be defined again.

  private record Definition(int order, String text, long length) {}

  /**
   * Adds a definition. One without a name is left out, as is one whose text is too long.
   *
   * @param definition a whole {@code @string}
   * @return whether its text is short enough
   */
  boolean add(String definition) {
    Matcher name = NAME.matcher(definition);
    if (!name.lookingAt()) {
      return true;
    }
    long length = length(definition.substring(name.end()));
    if (length > MAX_LENGTH) {
      return false;
    }
    String line = definition.replace('\n', ' ');
    definitions.put(lower(name.group(1)), new Definition(added, line, length));
    added++;
    return true;
  }

  /** Returns the most characters that a text can come to with its abbreviations in full. */
  long length(String text) {
    long length = text.length();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      Definition definition = definitions.get(lower(word.group()));
      length += definition == null ? 0 : definition.length();
    }
    return length;
  }

  /** Returns the definitions that an entry may need, on one line and in the order of the file. */
  String usedBy(String entry) {
    Set<Definition> used = new HashSet<>();
    collect(entry, used);
    return used.stream()
        .sorted(Comparator.comparing(Definition::order))
        .map(Definition::text)
        .collect(Collectors.joining());
  }

  private void collect(String text, Set<Definition> used) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      Definition definition = definitions.get(lower(word.group()));
      if (definition != null && used.add(definition)) {
        collect(definition.text(), used);
      }
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
