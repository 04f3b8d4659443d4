package orrery.site.script;

/** Foreign text as messages show it: on one line, and not too long. */
final class Shown {
  private static final int MAX_LENGTH = 80;

  private Shown() {}

  static String text(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(MAX_LENGTH)
        .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
        .forEach(shown::appendCodePoint);
    return shown.length() < text.length() ? shown + "..." : shown.toString();
  }
}
