package orrery.engine.math;

/**
 * A 64-bit digest of a sequence of values, for receipts: equal texts mean equal bits.
 *
 * <pre>{@code
 * String receipt = new Digest().add("double-descent").add(loss).text(); // 9f3c-21ab-77e0-14cd
 * }</pre>
 *
 * <p>FNV-1a over the bytes, low byte first, and the finaliser of MurmurHash3 at the end. It guards
 * against accidents, not against forgers.
 */
public final class Digest {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final String HEX = "0123456789abcdef";

  private long hash = OFFSET_BASIS;

  /** Adds eight bytes. */
  public Digest add(long value) {
    return addBytes(value, 8);
  }

  /** Adds the bits of {@code value}; every NaN is the same, and -0 is not 0. */
  public Digest add(double value) {
    return addBytes(
        Double.isNaN(value) ? 0x7ff8000000000000L : Double.doubleToRawLongBits(value), 8);
  }

  /** Adds the bits of {@code value}; every NaN is the same, and -0 is not 0. */
  public Digest add(float value) {
    return addBytes(Float.isNaN(value) ? 0x7fc00000 : Float.floatToRawIntBits(value), 4);
  }

  /** Adds the length, then the values. */
  public Digest add(double[] values) {
    add((long) values.length);
    for (double value : values) {
      add(value);
    }
    return this;
  }

  /** Adds the length, then the values. */
  public Digest add(float[] values) {
    add((long) values.length);
    for (float value : values) {
      add(value);
    }
    return this;
  }

  /** Adds the length, then the UTF-16 units, two bytes each. */
  public Digest add(CharSequence text) {
    add((long) text.length());
    for (int i = 0; i < text.length(); i++) {
      addBytes(text.charAt(i), 2);
    }
    return this;
  }

  private Digest addBytes(long bytes, int count) {
    long h = hash;
    for (int i = 0; i < count; i++) {
      h = (h ^ (bytes >>> (8 * i) & 0xff)) * PRIME;
    }
    hash = h;
    return this;
  }

  /** The digest of what has been added so far; more may be added afterwards. */
  public long value() {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }

  /** The digest as 16 hexadecimal digits in groups of four: {@code 9f3c-21ab-77e0-14cd}. */
  public String text() {
    long value = value();
    StringBuilder text = new StringBuilder(19);
    for (int shift = 60; shift >= 0; shift -= 4) {
      text.append(HEX.charAt((int) (value >>> shift) & 15));
      if (shift % 16 == 0 && shift > 0) {
        text.append('-');
      }
    }
    return text.toString();
  }
}
