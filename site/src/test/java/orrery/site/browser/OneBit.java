package orrery.site.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An engine that is wrong by one bit of one constant: the first coefficient of the normal quantile
 * (Wichura 1988, AS 241), by which every random normal number is made. The bit is worth one part in
 * a million, so that it survives where results are rounded to float32.
 */
final class OneBit {
  private static final double COEFFICIENT = 3.3871328727963665;

  /** The fifth byte from the low end: its lowest bit is bit 32 of 52. */
  private static final int BYTE = 4;

  private OneBit() {}

  /** Serves a page the changed engine in place of the published one. */
  static void change(Page page, Path site) {
    byte[] changed = changed(site);
    page.route(
        "**/engine.wasm",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/wasm")
                    .setBodyBytes(changed)));
  }

  private static byte[] changed(Path site) {
    try {
      byte[] engine = Files.readAllBytes(site.resolve("demo/engine.wasm"));
      byte[] wanted =
          ByteBuffer.allocate(Double.BYTES)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putDouble(COEFFICIENT)
              .array();
      engine[only(engine, wanted) + BYTE] ^= 1;
      return engine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int only(byte[] where, byte[] wanted) {
    int found = -1;
    for (int at = 0; at + wanted.length <= where.length; at++) {
      if (ByteBuffer.wrap(where, at, wanted.length).equals(ByteBuffer.wrap(wanted))) {
        if (found >= 0) {
          throw new IllegalStateException("the coefficient is in the engine twice");
        }
        found = at;
      }
    }
    if (found < 0) {
      throw new IllegalStateException("the coefficient is not in the engine");
    }
    return found;
  }
}
