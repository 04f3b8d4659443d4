package orrery.site.memo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Texts as bytes: each with its length before it. */
final class Texts {
  private Texts() {}

  static Packed packed(List<String> texts) {
    List<byte[]> all = texts.stream().map(text -> text.getBytes(UTF_8)).toList();
    int size = all.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(size);
    all.forEach(text -> bytes.putInt(text.length).put(text));
    return Packed.of(bytes.array());
  }

  /** Returns the texts; bytes that are no texts are an exception. */
  static List<String> of(Packed packed) {
    ByteBuffer bytes = ByteBuffer.wrap(packed.bytes());
    List<String> texts = new ArrayList<>();
    while (bytes.hasRemaining()) {
      byte[] text = new byte[bytes.getInt()];
      bytes.get(text);
      texts.add(new String(text, UTF_8));
    }
    return texts;
  }
}
