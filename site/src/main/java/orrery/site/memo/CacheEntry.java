package orrery.site.memo;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * An answer as it is written: its key, how many bytes follow, how many they are when inflated, the
 * bytes, and a checksum of all of that.
 */
final class CacheEntry {
  /** The bytes before those of the answer. */
  static final int HEAD_BYTES = Key.BYTES + 2 * Integer.BYTES;

  private static final int SUM_BYTES = Integer.BYTES;

  private CacheEntry() {}

  static byte[] encode(Key key, Packed answer) {
    byte[] kept = answer.kept();
    ByteBuffer entry = ByteBuffer.allocate(HEAD_BYTES + kept.length + SUM_BYTES);
    entry.put(key.bytes()).putInt(kept.length).putInt(answer.length()).put(kept);
    return entry.putInt(sum(entry.array())).array();
  }

  /** The checksum of an entry: it is fast on every JVM, and tells damage, if not malice. */
  private static int sum(byte[] entry) {
    CRC32C sum = new CRC32C();
    sum.update(entry, 0, entry.length - SUM_BYTES);
    return (int) sum.getValue();
  }

  /** Returns the length of the whole entry that has this head; negative if it cannot be one. */
  static int length(ByteBuffer head) {
    int kept = head.getInt(Key.BYTES);
    return kept < 0 ? -1 : HEAD_BYTES + kept + SUM_BYTES;
  }

  /** Returns the answer of a key; empty where the entry is another's or damaged. */
  static Optional<Packed> decode(Key key, byte[] entry) {
    ByteBuffer in = ByteBuffer.wrap(entry);
    if (entry.length < HEAD_BYTES + SUM_BYTES
        || in.getInt(entry.length - SUM_BYTES) != sum(entry)
        || !Arrays.equals(key.bytes(), Arrays.copyOf(entry, Key.BYTES))) {
      return Optional.empty();
    }
    byte[] kept = Arrays.copyOfRange(entry, HEAD_BYTES, entry.length - SUM_BYTES);
    return Optional.of(Packed.kept(kept, in.getInt(Key.BYTES + Integer.BYTES)));
  }
}
