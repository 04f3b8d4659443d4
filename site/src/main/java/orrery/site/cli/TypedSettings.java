package orrery.site.cli;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.spec.Entry;
import orrery.engine.spec.SpecProblem;

/**
 * The {@code key=value} words of a command line as entries of an experiment. Their offsets count
 * from the start of the line, so that a problem can be shown under the very word.
 *
 * @param line the whole command line, its words joined by single spaces
 * @param entries in the order of the line
 * @param problems words that are no settings
 */
record TypedSettings(String line, List<Entry> entries, List<SpecProblem> problems) {

  /**
   * Reads the settings of a line.
   *
   * @param words the whole line, the name of the program included
   * @param settings those of its words that are meant as settings, in order
   * @param seeds the value of {@code --seeds}, or null
   */
  static TypedSettings of(List<String> words, List<String> settings, String seeds) {
    TypedSettings typed =
        new TypedSettings(String.join(" ", words), new ArrayList<>(), new ArrayList<>());
    int from = 0;
    for (String setting : settings) {
      from = typed.offset(words, setting, from);
      typed.add(setting, from);
      from += setting.length();
    }
    if (seeds != null) {
      int at = typed.line.indexOf("--seeds");
      typed.entries.add(new Entry("seeds", seeds, at, at + "--seeds".length() + 1));
    }
    return typed;
  }

  /** Returns the start of a whole word, at {@code from} or after it. */
  private int offset(List<String> words, String wanted, int from) {
    int start = 0;
    for (String word : words) {
      if (start >= from && word.equals(wanted)) {
        return start;
      }
      start += word.length() + 1;
    }
    return from;
  }

  private void add(String setting, int start) {
    int equals = setting.indexOf('=');
    if (equals < 1) {
      int length = Math.max(1, setting.length());
      problems.add(new SpecProblem(start, length, "this is not a setting", "write key=value"));
    } else {
      String key = setting.substring(0, equals);
      String value = setting.substring(equals + 1);
      entries.add(new Entry(key, value, start, start + equals + 1));
    }
  }
}
