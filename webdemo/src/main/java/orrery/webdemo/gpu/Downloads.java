package orrery.webdemo.gpu;

import java.util.ArrayList;
import java.util.List;
import orrery.engine.kernel.Buffer;

/**
 * A cache of the buffers read since the last change. A caller who reads a buffer of one replica is
 * likely to read it of the others too, and one transfer of all takes no longer.
 */
final class Downloads {
  /** The most floats to read of all replicas at once; larger buffers are read one by one. */
  private static final int MAX_FLOATS = 1 << 18;

  private record Download(Buffer buffer, float[] values) {}

  private final Arena arena;
  private final List<Download> known = new ArrayList<>();

  Downloads(Arena arena) {
    this.arena = arena;
  }

  /** Empties the cache, since any buffer may have changed. */
  void forget() {
    known.clear();
  }

  void read(Buffer buffer, int replica, float[] into) {
    if ((long) buffer.size() * arena.replicas() > MAX_FLOATS) {
      arena.read(buffer, replica, into);
    } else {
      System.arraycopy(all(buffer), replica * into.length, into, 0, into.length);
    }
  }

  private float[] all(Buffer buffer) {
    for (Download download : known) {
      if (download.buffer.index() == buffer.index()) {
        return download.values;
      }
    }
    Download download = new Download(buffer, arena.readAll(buffer.offset(), buffer.size()));
    known.add(download);
    return download.values;
  }
}
