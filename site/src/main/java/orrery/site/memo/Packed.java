package orrery.site.memo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes that are kept compressed where that makes them smaller.
 *
 * <pre>{@code
 * Packed.of(bytes).bytes()   // the same bytes again
 * }</pre>
 */
public final class Packed {
  /** The length from which compression is worth its time. */
  private static final int MIN_LENGTH = 512;

  private final byte[] kept;
  private final int length;

  private Packed(byte[] kept, int length) {
    this.kept = kept;
    this.length = length;
  }

  /** Compresses bytes, quickly rather than well. */
  public static Packed of(byte[] bytes) {
    if (bytes.length < MIN_LENGTH) {
      return asIs(bytes);
    }
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] smaller = new byte[bytes.length - 1];
      int size = deflater.deflate(smaller);
      return deflater.finished()
          ? new Packed(Arrays.copyOf(smaller, size), bytes.length)
          : asIs(bytes);
    } finally {
      deflater.end();
    }
  }

  /** Compresses a text, as UTF-8. */
  public static Packed of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /** Keeps bytes as they are. */
  public static Packed asIs(byte[] bytes) {
    return new Packed(bytes, bytes.length);
  }

  /**
   * Takes bytes back that were kept before.
   *
   * @param kept compressed, if its length is not that of the bytes
   * @param length of the bytes
   */
  public static Packed kept(byte[] kept, int length) {
    return new Packed(kept, length);
  }

  /** Returns the bytes. */
  public byte[] bytes() {
    if (kept.length == length) {
      return kept;
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(kept);
      byte[] bytes = new byte[length];
      if (inflater.inflate(bytes) != length) {
        throw new IllegalStateException("these bytes were not compressed by this class");
      }
      return bytes;
    } catch (DataFormatException damaged) {
      throw new IllegalStateException("these bytes were not compressed by this class", damaged);
    } finally {
      inflater.end();
    }
  }

  /** Returns bytes of UTF-8 as text. */
  public String text() {
    return new String(bytes(), UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof Packed that
            && length == that.length
            && Arrays.equals(kept, that.kept));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(kept);
  }

  /** Returns what is kept, for {@link #kept(byte[], int)}. */
  public byte[] kept() {
    return kept;
  }

  /** Returns the length of the bytes. */
  public int length() {
    return length;
  }
}
