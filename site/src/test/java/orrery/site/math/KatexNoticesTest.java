package orrery.site.math;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** The notice of the fonts says what the fonts themselves say. */
class KatexNoticesTest {
  private static final String FOLDER =
      "/META-INF/resources/webjars/katex/" + Katex.VERSION + "/dist/fonts/";

  /** The number of the licence among the names of a font. */
  private static final int LICENCE = 13;

  private static final int WINDOWS = 3;

  @Test
  void theNoticeOfTheFontsHasTheCopyrightAndTheReservedNameOfEach() throws Exception {
    String notice = Katex.notices().get(1).licence();
    assertThat(Katex.fonts()).isNotEmpty();
    for (String font : Katex.fonts().keySet()) {
      String licence = licence(font.replace(".woff2", ".ttf"));
      assertThat(licence).contains("SIL Open Font License, Version 1.1");
      String[] lines = licence.split("\n", -1);
      assertThat(notice).contains(lines[0], lines[1]);
      assertThat(lines[2]).startsWith("with Reserved Font Name ").endsWith(".");
      assertThat(notice).containsPattern("\\b" + lines[2].replaceAll(".* |\\.$", "") + "\\b");
    }
  }

  /** Returns the licence from the table of names. */
  private static String licence(String font) throws Exception {
    try (InputStream in = Katex.class.getResourceAsStream(FOLDER + font)) {
      ByteBuffer file = ByteBuffer.wrap(in.readAllBytes());
      int table = table(file, "name");
      int texts = table + file.getShort(table + 4);
      for (int i = 0; i < file.getShort(table + 2); i++) {
        int entry = table + 6 + 12 * i;
        if (file.getShort(entry) == WINDOWS && file.getShort(entry + 6) == LICENCE) {
          byte[] text = new byte[file.getShort(entry + 8)];
          file.get(texts + file.getShort(entry + 10), text);
          return new String(text, UTF_16BE);
        }
      }
    }
    throw new AssertionError("no licence in " + font);
  }

  private static int table(ByteBuffer font, String tag) {
    for (int i = 0; i < font.getShort(4); i++) {
      int entry = 12 + 16 * i;
      byte[] name = new byte[4];
      font.get(entry, name);
      if (new String(name, US_ASCII).equals(tag)) {
        return font.getInt(entry + 8);
      }
    }
    throw new AssertionError("no table " + tag);
  }
}
