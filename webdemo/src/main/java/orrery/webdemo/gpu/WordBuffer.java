package orrery.webdemo.gpu;

import java.util.Arrays;

/** A growing buffer of 32-bit words for the GPU to read. */
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

  /** Pads with zeros to a multiple of that many words. */
  WordBuffer fill(int multiple) {
    while (size % multiple != 0) {
      add(0);
    }
    return this;
  }

  /** The number of words. */
  int size() {
    return size;
  }

  /** Removes all words. */
  void clear() {
    size = 0;
  }

  /** Returns a copy of the words. */
  int[] words() {
    return Arrays.copyOf(words, size);
  }
}
