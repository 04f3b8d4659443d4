package orrery.engine.plan;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.kernel.Buffer;
import orrery.engine.kernel.Role;

/**
 * The buffers of a plan, placed one after the other in a block of memory.
 *
 * <p>The sum is checked while it grows, so that a network that is too large is refused before
 * anything is allocated.
 */
final class Layout {
  private final List<Buffer> buffers = new ArrayList<>();
  private long floats;

  Buffer add(String name, Role role, int rows, int columns) {
    Buffer.requireNotEmpty(name, rows, columns);
    long size = (long) rows * columns; // a product of two ints is exact
    long rounded = Math.addExact(size, Buffer.ALIGNMENT - 1) / Buffer.ALIGNMENT * Buffer.ALIGNMENT;
    long total = Math.addExact(floats, rounded); // and four times as many bytes still fit a long
    if (total > Plan.MAX_BYTES / Float.BYTES) {
      throw new LimitExceeded(
          "with " + name + " (" + rows + " x " + columns + ") the plan needs",
          total * Float.BYTES,
          "bytes",
          Plan.MAX_BYTES);
    }
    Buffer buffer = new Buffer(buffers.size(), name, role, rows, columns, (int) floats);
    buffers.add(buffer);
    floats = total;
    return buffer;
  }

  /** The buffer of that name, or null. */
  Buffer find(String name) {
    for (Buffer buffer : buffers) {
      if (buffer.name().equals(name)) {
        return buffer;
      }
    }
    return null;
  }

  List<Buffer> buffers() {
    return List.copyOf(buffers);
  }
}
