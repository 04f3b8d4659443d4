package orrery.site.memo;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An answer as bytes: the SHA-256 of the rest, then each text with its length before it. */
final class CacheEntry {
  private static final int DIGEST_BYTES = 32;

  private CacheEntry() {}

  static byte[] encode(List<String> answer) {
    List<byte[]> texts = new ArrayList<>();
    int size = 0;
    for (String text : answer) {
      texts.add(text.getBytes(StandardCharsets.UTF_8));
      size += Integer.BYTES + texts.get(texts.size() - 1).length;
    }
    ByteBuffer body = ByteBuffer.allocate(size);
    for (byte[] text : texts) {
      body.putInt(text.length).put(text);
    }
    byte[] digest = Sha256.digest().digest(body.array());
    return ByteBuffer.allocate(DIGEST_BYTES + size).put(digest).put(body.array()).array();
  }

  static Optional<List<String>> decode(byte[] bytes) {
    if (bytes.length < DIGEST_BYTES) {
      return Optional.empty();
    }
    byte[] body = Arrays.copyOfRange(bytes, DIGEST_BYTES, bytes.length);
    byte[] written = Arrays.copyOf(bytes, DIGEST_BYTES);
    if (!MessageDigest.isEqual(Sha256.digest().digest(body), written)) {
      return Optional.empty();
    }
    try {
      return Optional.of(texts(ByteBuffer.wrap(body)));
    } catch (BufferUnderflowException notOurs) {
      return Optional.empty();
    }
  }

  private static List<String> texts(ByteBuffer body) {
    List<String> texts = new ArrayList<>();
    while (body.hasRemaining()) {
      byte[] text = new byte[body.getInt()];
      body.get(text);
      texts.add(new String(text, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
