package orrery.site.lint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text whose UTF-8 was read as Windows-1252, and what it was. */
final class Bytes1252 {
  /** The characters of the bytes from 0x80 to 0x9f in Windows-1252; five of them are undefined. */
  private static final String HIGH =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
          + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

  /** The characters that such bytes become, for a class of a pattern. */
  static final String PATTERN = HIGH + "\u00a0-\u00ff";

  private Bytes1252() {}

  /**
   * A run of such characters, with what is UTF-8 in it read as that, as often as it was misread.
   */
  static String repaired(String run) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < run.length(); ) {
      int length = length(at, run);
      String decoded = length == 0 ? "" : decoded(run.substring(at, at + length));
      boolean misread = !decoded.isEmpty() && isPlausible(decoded.codePointAt(0));
      text.append(misread ? decoded : run.substring(at, at + 1));
      at += misread ? length : 1;
    }
    String once = text.toString();
    return once.equals(run) ? run : repaired(once);
  }

  /** Returns the number of bytes of the UTF-8 character that starts here, or 0. */
  private static int length(int at, String run) {
    int lead = value(run.charAt(at));
    int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    return at + length <= run.length() ? length : 0;
  }

  private static String decoded(String run) {
    byte[] bytes = new byte[run.length()];
    for (int i = 0; i < bytes.length; i++) {
      int value = value(run.charAt(i));
      if (value < 0x80) {
        return "";
      }
      bytes[i] = (byte) value;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException noUtf8) {
      return "";
    }
  }

  private static int value(char c) {
    int high = HIGH.indexOf(c);
    return high >= 0 ? 0x80 + high : c <= 0xff ? c : 0;
  }

  /** Letters of Latin, signs and emoji: any others are likelier what was meant to stand there. */
  private static boolean isPlausible(int c) {
    return (c >= 0xa0 && c <= 0x17f)
        || (c >= 0x2010 && c <= 0x22ff)
        || (c >= 0xfb00 && c <= 0xfb06)
        || (c >= 0x1f300 && c <= 0x1faff);
  }
}
