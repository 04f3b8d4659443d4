package orrery.webdemo.gpu;

import java.util.Arrays;

/** Words of 32 bits, one after the other, for the GPU to read. */
final class WordBuffer {
  private int[] words = new int[256];
  private int size;

  /** Adds an integer. */
  WordBuffer add(int word) {
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
    }
    words[size++] = word;
    return this;
  }

  /** Adds a number. */
  WordBuffer add(float number) {
    return add(Float.floatToRawIntBits(number));
  }

  /** Adds zeros, until there is a multiple of that many words. */
  WordBuffer fill(int multiple) {
    while (size % multiple != 0) {
      add(0);
    }
    return this;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** Forgets all words. */
  void clear() {
    size = 0;
  }

  /** A copy of them. */
  int[] words() {
    return Arrays.copyOf(words, size);
  }
}
