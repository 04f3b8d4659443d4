package orrery.site.highlight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import orrery.engine.spec.Suggestion;

/**
 * The languages that can be coloured, by every name that they go by. They stand in a list of ours,
 * so that an unknown language is found without starting JavaScript.
 */
public final class Languages {
  private static final String LIST = "/orrery/site/highlight/languages.txt";

  /**
   * The least length of a name that a hint is given for: shorter names are one letter from one
   * another.
   */
  private static final int MIN_GUESS_LENGTH = 3;

  private static final Map<String, Language> BY_NAME = read();

  private Languages() {}

  /**
   * A language.
   *
   * @param name as highlight.js calls it
   * @param files its grammar and those that it needs, beyond what highlight.js always has
   */
  record Language(String name, List<String> files) {}

  static Optional<Language> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Returns all names. */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** Returns a hint about the language that may have been meant. */
  static String hint(String name) {
    List<String> near =
        names().stream().filter(known -> known.length() >= MIN_GUESS_LENGTH).toList();
    String plain = "write \"text\" to leave it without colours";
    return name.length() < MIN_GUESS_LENGTH
        ? plain
        : Suggestion.hint(name.toLowerCase(Locale.ROOT), near, plain);
  }

  /** A line is the names of a language, and after a bar the files that it needs. */
  private static Map<String, Language> read() {
    Map<String, Language> languages = new LinkedHashMap<>();
    for (String line : text().lines().toList()) {
      String[] halves = line.split(" \\| ", 2);
      List<String> names = List.of(halves[0].split(" ", -1));
      List<String> files = halves.length > 1 ? List.of(halves[1].split(" ", -1)) : List.of();
      names.forEach(name -> languages.put(name, new Language(names.get(0), files)));
    }
    return languages;
  }

  private static String text() {
    try (InputStream in = Languages.class.getResourceAsStream(LIST)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + LIST, e);
    }
  }
}
