package orrery.webdemo.teavm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 of a sequence of parts: two sequences have the same one only if all parts are equal.
 */
final class Digest {
  private final MessageDigest sha;

  Digest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  Digest add(byte[] part) {
    sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
    sha.update(part);
    return this;
  }

  Digest add(String part) {
    return add(part.getBytes(UTF_8));
  }

  /** The digest, in hexadecimal. There can be no parts after it. */
  String text() {
    return HexFormat.of().formatHex(sha.digest());
  }
}
