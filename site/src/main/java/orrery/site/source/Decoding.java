package orrery.site.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * Bytes to text, strictly: a byte that is not UTF-8 is a problem and not a question mark.
 *
 * <pre>{@code
 * Optional<SourceFile> file = Decoding.decode(path, "content/posts/x.md", bytes, problems);
 * }</pre>
 */
public final class Decoding {
  /** The size of the largest file, in bytes: some 150,000 words. */
  public static final int MAX_FILE_BYTES = 1_000_000;

  /** The longest line, in UTF-16 units. */
  static final int MAX_LINE_LENGTH = 64_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Decoding() {}

  /** The problem of a file with more bytes than are read. */
  public static Problem tooLarge(String name, long bytes) {
    return tooLarge(name, String.valueOf(bytes));
  }

  /** The problem of an input that goes on behind as many bytes as are read. */
  public static Problem endless(String name) {
    return tooLarge(name, "more than " + MAX_FILE_BYTES);
  }

  private static Problem tooLarge(String name, String bytes) {
    String message = "the file has " + bytes + " bytes; at most " + MAX_FILE_BYTES + " are read";
    return Problem.error(Code.FILE_TOO_LARGE, Place.file(name), message, "split it");
  }

  /**
   * The text of a file: without a byte order mark, with {@code \n} at the end of every line.
   *
   * @param path the file that the bytes were read from
   * @param name its name in messages
   * @param problems receives what is wrong; the text is then absent
   */
  public static Optional<SourceFile> decode(
      Path path, String name, byte[] bytes, List<Problem> problems) {
    if (bytes.length > MAX_FILE_BYTES) {
      problems.add(tooLarge(name, bytes.length));
      return Optional.empty();
    }
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, chars, true);
    SourceFile file = new SourceFile(path, name, lines(chars.flip().toString()));
    if (result.isError()) {
      int at = file.text().length();
      String wrong = "this byte is not UTF-8: 0x" + hex(bytes[input.position()]);
      problems.add(
          Problem.error(Code.NOT_UTF8, file.place(at, at + 1), wrong, "save the file as UTF-8"));
      return Optional.empty();
    }
    return isClean(file, problems) ? Optional.of(file) : Optional.empty();
  }

  private static String lines(String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return (marked ? text.substring(1) : text).replace("\r\n", "\n");
  }

  private static String hex(byte b) {
    return Integer.toHexString(0x100 | (b & 0xff)).substring(1).toUpperCase(Locale.ROOT);
  }

  /** Returns whether a character is one that no page may have; form feeds are spaces there. */
  static boolean isControl(int c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\f' && c != '\r') || c == 0x7f;
  }

  static String named(int c) {
    return c == 0 ? "a NUL character" : "a control character: U+00" + hex((byte) c);
  }

  private static boolean isClean(SourceFile file, List<Problem> problems) {
    String text = file.text();
    int before = problems.size();
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lineStart = i + 1;
      } else if (c == '\r') {
        String what = "a carriage return without a line feed";
        problems.add(
            Problem.error(Code.LONE_CARRIAGE_RETURN, file.place(i, i + 1), what, "remove it"));
      } else if (isControl(c)) {
        problems.add(
            Problem.error(Code.CONTROL_CHARACTER, file.place(i, i + 1), named(c), "remove it"));
      } else if (i - lineStart == MAX_LINE_LENGTH) {
        String message = "this line has more than " + MAX_LINE_LENGTH + " characters";
        int line = file.place(lineStart, lineStart).line();
        problems.add(
            Problem.error(
                Code.LINE_TOO_LONG,
                new Place(file.name(), line, 1, "", 1),
                message,
                "break it into several"));
      }
    }
    return problems.size() == before;
  }
}
