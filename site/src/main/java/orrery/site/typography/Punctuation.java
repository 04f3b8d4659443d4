package orrery.site.typography;

import java.util.BitSet;
import java.util.Optional;

/**
 * Quotes, apostrophes, dashes and dots of a text as they are printed.
 *
 * <pre>{@code
 * "don't" -- ...      // “don’t” – …
 * }</pre>
 */
final class Punctuation {
  /** The character that stands for a formula or code: a quote beside it belongs to a word. */
  static final char OBJECT = '\ufffc';

  private static final int UNKNOWN = -2;
  private static final char APOSTROPHE = '\u2019';
  private static final String OPENERS = "([{-\u2013\u2014/=<\u201c\u201e\u00ab\u2018\u201a";

  private final CharSequence text;
  private final BitSet fixed;
  private final Optional<QuoteMarks> marks;
  private final String[] set;

  /** The places where a mark opens. */
  private final BitSet opening = new BitSet();

  private int openQuotes;
  private int openInnerQuotes;
  private int lastClosing = UNKNOWN;

  private Punctuation(CharSequence text, BitSet fixed, Optional<QuoteMarks> marks) {
    this.text = text;
    this.fixed = fixed;
    this.marks = marks;
    this.set = new String[text.length()];
  }

  /**
   * Returns the replacement of each character of a text; null where it stays.
   *
   * @param fixed the places of characters that their author escaped
   * @param marks of the language, if they are known
   */
  static String[] of(CharSequence text, BitSet fixed, Optional<QuoteMarks> marks) {
    Punctuation punctuation = new Punctuation(text, fixed, marks);
    for (int i = 0; i < text.length(); i++) {
      if (!fixed.get(i)) {
        punctuation.character(i);
      }
    }
    return punctuation.set;
  }

  private void character(int i) {
    switch (text.charAt(i)) {
      case '"' -> marks.ifPresent(known -> quote(i, known));
      case '\'' -> marks.ifPresent(known -> apostrophe(i, known));
      case '-' -> dashes(i);
      case '.' -> dots(i);
      case ' ' -> marks.filter(QuoteMarks::french).ifPresent(french -> space(i));
      default -> {}
    }
  }

  private void quote(int i, QuoteMarks known) {
    opening.set(i, opens(i));
    if (opening.get(i)) {
      openQuotes++;
      set[i] = known.open();
    } else if (openQuotes > 0) {
      openQuotes--;
      set[i] = known.close();
    } else if (!Character.isDigit(charBefore(i))) {
      // A digit before it makes it inches; anything else has opened in a paragraph before.
      set[i] = known.close();
    }
  }

  private void apostrophe(int i, QuoteMarks known) {
    opening.set(i, opens(i));
    boolean inWord = isWord(charBefore(i)) && isWord(charAfter(i));
    if (!inWord && opening.get(i) && !Character.isDigit(charAfter(i)) && isClosedLater(i)) {
      openInnerQuotes++;
      set[i] = known.innerOpen();
    } else if (!inWord && !opening.get(i) && openInnerQuotes > 0) {
      openInnerQuotes--;
      set[i] = known.innerClose();
    } else if (!Character.isDigit(charBefore(i)) || Character.isLetter(charAfter(i))) {
      // Behind a digit it makes feet and minutes.
      set[i] = String.valueOf(APOSTROPHE);
    }
  }

  /** Returns whether a quote may open here: behind a space or another opening, before something. */
  private boolean opens(int i) {
    char before = charBefore(i);
    boolean behindOpening =
        (before == '"' || before == '\'') && i > 0 && set[i - 1] != null && opening.get(i - 1);
    boolean start = isSpace(before) || OPENERS.indexOf(before) >= 0 || behindOpening;
    return start && !isSpace(charAfter(i));
  }

  private boolean isClosedLater(int i) {
    if (lastClosing == UNKNOWN) {
      lastClosing = text.length() - 1;
      while (lastClosing >= 0 && !closes(lastClosing)) {
        lastClosing--;
      }
    }
    return lastClosing >= i + 2;
  }

  private boolean closes(int i) {
    return text.charAt(i) == '\'' && !isSpace(charBefore(i)) && !isWord(charAfter(i));
  }

  /** Replaces hyphens by dashes, except in an option of a program or in an arrow. */
  private void dashes(int i) {
    if (charBefore(i) == '-') {
      return;
    }
    int end = i;
    while (end < text.length() && text.charAt(end) == '-' && !fixed.get(end)) {
      end++;
    }
    char next = end < text.length() ? text.charAt(end) : ' ';
    boolean option = end - i == 2 && isSpace(charBefore(i)) && Character.isLetter(next);
    boolean arrow = next == '>' || charBefore(i) == '<' || next == '-';
    if (!option && !arrow && (end - i == 2 || end - i == 3)) {
      set[i] = end - i == 2 ? "\u2013" : "\u2014";
      for (int j = i + 1; j < end; j++) {
        set[j] = "";
      }
    }
  }

  private void dots(int i) {
    boolean three = charAfter(i) == '.' && i + 2 < text.length() && text.charAt(i + 2) == '.';
    boolean more = i + 3 < text.length() && text.charAt(i + 3) == '.';
    if (three && !more && charBefore(i) != '.' && !fixed.get(i + 1) && !fixed.get(i + 2)) {
      set[i] = "\u2026";
      set[i + 1] = "";
      set[i + 2] = "";
    }
  }

  /** A line of French does not begin with a mark. */
  private void space(int i) {
    if (";!?\u00bb".indexOf(charAfter(i)) >= 0) {
      set[i] = "\u202f";
    } else if (charAfter(i) == ':') {
      set[i] = "\u00a0";
    }
  }

  private char charBefore(int i) {
    return i > 0 ? text.charAt(i - 1) : ' ';
  }

  private char charAfter(int i) {
    return i + 1 < text.length() ? text.charAt(i + 1) : ' ';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == OBJECT;
  }
}
