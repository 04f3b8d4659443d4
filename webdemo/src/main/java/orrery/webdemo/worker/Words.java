package orrery.webdemo.worker;

import org.teavm.interop.Address;
import org.teavm.runtime.heap.Heap;

/** A sequence of 64-bit words in linear memory: how a report goes from one worker to another. */
final class Words {
  private Address start;
  private int capacity;

  /** Reserves memory for words, and returns its address. Its earlier contents are lost. */
  Address reserve(int count) {
    if (count > capacity) {
      if (capacity > 0) {
        Heap.release(start);
      }
      capacity = Math.max(count, 1024);
      start = Heap.alloc(Long.BYTES * capacity);
    }
    return start;
  }

  /** The words that the host wrote. */
  long[] read(int count) {
    long[] words = new long[count];
    for (int i = 0; i < count; i++) {
      words[i] = start.add(Long.BYTES * i).getLong();
    }
    return words;
  }

  /** Writes words for the host to read, and returns their number. */
  int write(long[] words) {
    Address to = reserve(words.length);
    for (int i = 0; i < words.length; i++) {
      to.add(Long.BYTES * i).putLong(words[i]);
    }
    return words.length;
  }
}
