package orrery.webdemo.simd.kernels;

import orrery.webdemo.simd.emit.I32;
import orrery.webdemo.simd.emit.Lanes;
import orrery.webdemo.simd.emit.WasmFunction;
import orrery.webdemo.simd.emit.WasmModule;

/**
 * Copies a factor that is to be transposed into strips of four columns, each in the order in which
 * tiles take its numbers. Its rows may lie such powers of two apart that a cache holds but a few of
 * them: so they are read once, and not by every tile.
 */
final class Strips {
  private static final int VECTOR = Lanes.COUNT * Float.BYTES;

  private Strips() {}

  /** {@code (from, m, k, to)}: of a factor of k rows and m columns. */
  static WasmFunction copying(WasmModule module) {
    WasmFunction f = module.function();
    I32 from = f.integer();
    I32 m = f.integer();
    I32 k = f.integer();
    I32 to = f.integer();
    I32 stride = m.times(Float.BYTES).keep();
    I32 strip = k.times(VECTOR).keep();
    f.repeat(
        () -> {
          I32 at = from.keep();
          I32 end = to.plus(strip).keep();
          f.repeat(
              () -> {
                to.store(0, at.lanes(0));
                at.add(stride);
                to.add(VECTOR);
              },
              to.lessThan(end));
          from.add(VECTOR);
          m.add(-Lanes.COUNT);
        },
        m.greaterThan(0));
    return f;
  }
}
