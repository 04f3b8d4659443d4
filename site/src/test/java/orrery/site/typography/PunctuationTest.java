package orrery.site.typography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class PunctuationTest {
  /** A text that counts how often a character of it is looked at. */
  private static final class Counting implements CharSequence {
    private final String text;
    private long looks;

    Counting(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Test
  void noTextIsLookedAtMoreThanAFewTimes() {
    for (String piece :
        new String[] {"\"", "'", "'a ", "\"a ", "\"'", "'\"a ", "-", ".", "a' ", "\"a '", "' "}) {
      Counting text = new Counting(piece.repeat(100_000));
      String[] set = Punctuation.of(text, new BitSet(), QuoteMarks.in("en"));
      assertThat(set).hasSameSizeAs(text.text.toCharArray());
      assertThat(text.looks).as(piece).isLessThan(40L * text.length());
    }
  }

  @Test
  void quotesThatStandSideBySideOpenAndClose() {
    assertThat(set("\"'Both' of them\" and \"\"two\"\" and '"))
        .isEqualTo("“‘Both’ of them” and ““two”” and ’");
  }

  private static String set(String text) {
    String[] set = Punctuation.of(text, new BitSet(), QuoteMarks.in("en"));
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < set.length; i++) {
      result.append(set[i] == null ? text.substring(i, i + 1) : set[i]);
    }
    return result.toString();
  }
}
