package orrery.site.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** WebAssembly that is wrong by one bit of one constant. */
final class OneBit {
  /**
   * The first coefficient of the normal quantile (Wichura 1988, AS 241), by which every random
   * normal number is made.
   */
  private static final double QUANTILE = 3.3871328727963665;

  /** The coefficient of the third power in the numerator of the hyperbolic tangent. */
  private static final float TANH = 0.00063726195f;

  private OneBit() {}

  /**
   * Serves a page the changed engine of an experiment in place of the published one. The bit is
   * number 32 of 52: worth one part in a million, so that it survives where results are rounded to
   * float32.
   */
  static void change(Page page, PublishedSite site, PublishedSite.Experiment experiment) {
    byte[] wanted = bytes(Double.BYTES).putDouble(QUANTILE).array();
    String engine = PublishedPath.of(site.folder(), "experiment/" + experiment.engine());
    serve(page, site.folder().resolve(engine), wanted, 4);
  }

  /** Returns whether an experiment draws normal numbers, so that the change is one of its bits. */
  static boolean matters(PublishedSite site, PublishedSite.Experiment experiment) {
    byte[] wanted = bytes(Double.BYTES).putDouble(QUANTILE).array();
    String engine = PublishedPath.of(site.folder(), "experiment/" + experiment.engine());
    boolean isDrawn = !experiment.settings().contains(":start: folded");
    return isDrawn && find(read(site.folder().resolve(engine)), wanted) >= 0;
  }

  /** Serves a page changed kernels in place of its own. The bit is the lowest. */
  static void changeKernels(Page page, Path folder) {
    byte[] wanted = bytes(Float.BYTES).putFloat(TANH).array();
    serve(page, folder.resolve("kernels.wasm"), wanted, 0);
  }

  private static ByteBuffer bytes(int count) {
    return ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void serve(Page page, Path file, byte[] wanted, int at) {
    byte[] changed = changed(file, wanted, at);
    page.route(
        "**/" + file.getFileName(),
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/wasm")
                    .setBodyBytes(changed)));
  }

  /** The file with the lowest bit of one byte of a constant changed. */
  private static byte[] changed(Path file, byte[] wanted, int at) {
    byte[] module = read(file);
    int place = find(module, wanted);
    if (place < 0) {
      throw new IllegalStateException("the constant is not there");
    }
    module[place + at] ^= 1;
    return module;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The place of a constant that is there once; -1 without it. */
  private static int find(byte[] where, byte[] wanted) {
    int found = -1;
    for (int at = 0; at + wanted.length <= where.length; at++) {
      if (ByteBuffer.wrap(where, at, wanted.length).equals(ByteBuffer.wrap(wanted))) {
        if (found >= 0) {
          throw new IllegalStateException("the constant is there twice");
        }
        found = at;
      }
    }
    return found;
  }
}
