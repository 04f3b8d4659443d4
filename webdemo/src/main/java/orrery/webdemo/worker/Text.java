package orrery.webdemo.worker;

import org.teavm.interop.Address;
import org.teavm.interop.Export;
import org.teavm.runtime.heap.Heap;

/** A text in linear memory, as UTF-16 code units, for the exchange between host and module. */
public final class Text {
  private Address start;
  private int capacity;

  /** Returns the length of a text that the host holds: the message of an exception. */
  @Export(name = "textLength")
  public static int length(String text) {
    return text.length();
  }

  /** Returns one UTF-16 code unit of a text that the host holds. */
  @Export(name = "textUnit")
  public static int unit(String text, int index) {
    return text.charAt(index);
  }

  /** Reserves memory for a text, and returns its address. Its earlier contents are lost. */
  public Address reserve(int length) {
    if (length > capacity) {
      if (capacity > 0) {
        Heap.release(start);
      }
      capacity = Math.max(length, 4096);
      start = Heap.alloc(2 * capacity);
    }
    return start;
  }

  /** A part of what the host wrote. */
  public String read(int from, int to) {
    char[] chars = new char[to - from];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = start.add(2 * (from + i)).getChar();
    }
    return new String(chars);
  }

  /** Writes a text for the host to read, and returns its length. */
  public int write(String text) {
    Address to = reserve(text.length());
    for (int i = 0; i < text.length(); i++) {
      to.add(2 * i).putChar(text.charAt(i));
    }
    return text.length();
  }
}
