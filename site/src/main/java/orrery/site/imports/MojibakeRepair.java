package orrery.site.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UTF-8 that was once read as Windows-1252, as in {@code donâ€™t}. */
final class MojibakeRepair implements ImportRule {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Pattern SUSPECT = Pattern.compile("[\u00c2-\u00f4][^\\x00-\\x7f]{1,3}");

  @Override
  public String apply(int line, String piece, ImportReport report) {
    Matcher suspect = SUSPECT.matcher(piece);
    StringBuilder repaired = new StringBuilder();
    while (suspect.find()) {
      String written = suspect.group();
      String meant = meant(written);
      if (!meant.equals(written)) {
        report.changed(line, "read " + written + " as " + meant);
      }
      suspect.appendReplacement(repaired, Matcher.quoteReplacement(meant));
    }
    return suspect.appendTail(repaired).toString();
  }

  /** Returns the text that the bytes mean, where they are Windows' bytes and UTF-8. */
  private static String meant(String written) {
    try {
      ByteBuffer bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(written));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return written;
    }
  }
}
