package orrery.site.bench.corpus;

import java.util.Locale;

/** Sentences that are grammatical, and mean nothing. */
final class Prose {
  private final Draws draws;

  Prose(Draws draws) {
    this.draws = draws;
  }

  /** Writes a sentence of some eighteen words. */
  String sentence() {
    return sentence("");
  }

  /**
   * Writes a sentence around something.
   *
   * @param inside follows the first noun; may be empty
   */
  String sentence(String inside) {
    return draws.of(Vocabulary.OPENINGS)
        + " the "
        + emphasised(draws.of(Vocabulary.ADJECTIVES))
        + " "
        + noun()
        + (inside.isEmpty() ? " " : " " + inside + " ")
        + draws.of(Vocabulary.VERBS)
        + " the "
        + pair()
        + ", "
        + draws.of(Vocabulary.JOINTS)
        + " the "
        + noun()
        + " "
        + draws.of(Vocabulary.VERBS)
        + " every "
        + pair()
        + ".";
  }

  /** Writes a heading of two words. */
  String heading() {
    String pair = pair();
    return pair.substring(0, 1).toUpperCase(Locale.ROOT) + pair.substring(1);
  }

  /** Writes an adjective and a noun. */
  String pair() {
    return draws.of(Vocabulary.ADJECTIVES) + " " + noun();
  }

  String noun() {
    return draws.of(Vocabulary.NOUNS);
  }

  private String emphasised(String word) {
    return switch (draws.below(6)) {
      case 0 -> "*" + word + "*";
      case 1 -> "**" + word + "**";
      default -> word;
    };
  }
}
