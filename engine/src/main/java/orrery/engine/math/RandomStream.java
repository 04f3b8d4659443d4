package orrery.engine.math;

import java.util.Arrays;

/**
 * An endless list of random numbers, of which any one can be had by its index.
 *
 * <p>A value depends on (seed, stream, index) alone, so that any schedule, worker or device draws
 * the same ones:
 *
 * <pre>{@code
 * RandomStream noise = new RandomStream(seed, 3);
 * double third = noise.normal(2); // the same, whatever was asked before
 * }</pre>
 *
 * <p>The words are those of Philox4x32-10 under the key (low 32 bits of the seed, stream): word
 * {@code i} is lane {@code i mod 4} of the block with counter {@code (i/4 mod 2^32, i/4 div 2^32,
 * 0, 0)}. A stream remembers its last block, so it belongs to one thread; make another for another.
 */
public final class RandomStream {
  /** The floating-point operations that a normal number counts as, in estimates of work. */
  public static final int FLOPS_OF_NORMAL = 42;

  private static final double TWO_TO_MINUS_32 = 0x1p-32;
  private static final long WORD = 0xFFFFFFFFL;

  private final int key0;
  private final int key1;
  private final int[] words = new int[4];
  private long block;

  /**
   * Creates the stream of a pair; different pairs give independent streams.
   *
   * @param seed its low 32 bits count
   * @param stream distinguishes the quantities that one seed must give independently
   */
  public RandomStream(long seed, int stream) {
    key0 = (int) seed;
    key1 = stream;
    load(0);
  }

  /** The 32 random bits at {@code index}, taken as unsigned. */
  public int bits(long index) {
    if (index >>> 2 != block) {
      load(index >>> 2);
    }
    return words[(int) index & 3];
  }

  private void load(long wanted) {
    words[0] = (int) wanted;
    words[1] = (int) (wanted >>> 32);
    words[2] = 0;
    words[3] = 0;
    Philox.apply(words, key0, key1);
    block = wanted;
  }

  /** Uniform on the open interval (0, 1): {@code (bits + 1/2) / 2^32}. */
  public double uniform(long index) {
    return ((bits(index) & WORD) + 0.5) * TWO_TO_MINUS_32;
  }

  /** Standard normal: the quantile (AS 241) of {@link #uniform}, so one word gives one number. */
  public double normal(long index) {
    return NormalQuantile.at(uniform(index));
  }

  /**
   * Uniform on {@code 0 .. bound - 1} (to 2^-32): {@code (bits * bound) >>> 32}.
   *
   * @throws IllegalArgumentException if {@code bound} is not positive
   */
  public int integer(long index, int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive");
    }
    return (int) (((bits(index) & WORD) * bound) >>> 32);
  }

  /**
   * A random order of {@code 0 .. n - 1}: their order by the words 0 .. n - 1, ties by index.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public int[] permutation(int n) {
    return permutation(0, n);
  }

  /**
   * A random order of {@code 0 .. n - 1}, made of the words from {@code from} on.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public int[] permutation(long from, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("the length of a permutation must not be negative");
    }
    long[] keyed = new long[n];
    permutation(from, keyed);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = (int) keyed[i];
    }
    return order;
  }

  /**
   * The same order, in the lower 32 bits of an array that is used again and again.
   *
   * @param into as long as the permutation, overwritten
   */
  public void permutation(long from, long[] into) {
    for (int i = 0; i < into.length; i++) {
      // The word above the index, with its top bit flipped, so that signed order is the right one.
      into[i] = ((long) (bits(from + i) ^ Integer.MIN_VALUE) << 32) | i;
    }
    Arrays.sort(into);
  }

  /** Fills {@code out} with the uniform numbers 0, 1, .. */
  public void uniforms(double[] out) {
    uniforms(0, out, 0, out.length);
  }

  /** Fills {@code count} places of {@code out} with the uniform numbers from {@code from} on. */
  public void uniforms(long from, double[] out, int offset, int count) {
    for (int i = 0; i < count; i++) {
      out[offset + i] = uniform(from + i);
    }
  }

  /** Fills {@code out} with the normal numbers 0, 1, .. */
  public void normals(double[] out) {
    normals(0, out, 0, out.length);
  }

  /** Fills {@code count} places of {@code out} with the normal numbers from {@code from} on. */
  public void normals(long from, double[] out, int offset, int count) {
    for (int i = 0; i < count; i++) {
      out[offset + i] = normal(from + i);
    }
  }
}
