package orrery.site.script;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Texts as bytes, unit for unit: {@code node.js} says how. Units are not looked at, so that half of
 * a pair arrives as it was.
 */
final class Frames {
  /** The longest frame that is read: whatever claims more is none. */
  private static final int MAX_BYTES = 64 << 20;

  private Frames() {}

  static void write(OutputStream out, List<String> texts) throws IOException {
    int size = 0;
    for (String text : texts) {
      size = Math.addExact(size, Integer.BYTES + Character.BYTES * text.length());
    }
    ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + size).order(ByteOrder.LITTLE_ENDIAN);
    frame.putInt(size);
    for (String text : texts) {
      frame.putInt(text.length());
      frame.asCharBuffer().put(text);
      frame.position(frame.position() + Character.BYTES * text.length());
    }
    out.write(frame.array());
    out.flush();
  }

  /**
   * Reads a frame.
   *
   * @throws IOException if there is none, or something else
   */
  static List<String> read(InputStream in) throws IOException {
    int size = bytes(in, Integer.BYTES).getInt();
    if (size < 0 || size > MAX_BYTES) {
      throw new StreamCorruptedException("not a frame");
    }
    ByteBuffer frame = bytes(in, size);
    List<String> texts = new ArrayList<>();
    while (frame.hasRemaining()) {
      int length = frame.remaining() < Integer.BYTES ? -1 : frame.getInt();
      if (length < 0 || length > frame.remaining() / Character.BYTES) {
        throw new StreamCorruptedException("not a frame");
      }
      char[] units = new char[length];
      frame.asCharBuffer().get(units);
      frame.position(frame.position() + Character.BYTES * length);
      texts.add(new String(units));
    }
    return texts;
  }

  private static ByteBuffer bytes(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("ended");
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
