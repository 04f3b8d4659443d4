package orrery.site.memo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The key of a call of a pure function: a SHA-256 over the kind of function, its version and its
 * arguments.
 *
 * @param text 64 hexadecimal digits
 */
public record Key(String text) {
  /** The length of a key as bytes. */
  static final int BYTES = 32;

  /** The key of some parts. {@code of("ab", "c")} and {@code of("a", "bc")} differ. */
  public static Key of(String... parts) {
    MessageDigest digest = Sha256.digest();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return new Key(Sha256.hex(digest));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(text);
  }
}
